/** Frequent given names of the people in the news, from many countries: a sign that what follows is a surname. */

const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  Aaron Abbas Abdel Abdul Abdullah Abigail Abraham Ada Adam Adel Adele Adnan Adolfo Adrian Adriana Agnes Ahmad Ahmed
  Aicha Aisha Akira Al Alan Alar Alba Albert Alberto Alejandra Alejandro Aleksandar Aleksandr Alessandra Alessandro
  Alexander Alexandra Alexandre Alexandria Alexandru Alexei Alexey Alexis Alfred Ali Alice Alicia Alina Alison Allan
  Allen Allison Alma Alois Alvaro Amal Amanda Amber Amelia Amina Amir Amos Amy Ana Anastasia Anatoly Anders Andre
  Andrea Andreas Andrei Andrej Andres Andrew Andrey Andrius Andriy Andrzej Andrés Andy Angela Angelina Angelo Angie
  Angus Anita Ann Anna Annalena Anne Annette Annie Anthony Anton Antonia Antonio Antony António April Ari Ariana Arjun
  Armando Arnold Arthur Artur Ashley Ashraf Asif Astrid Audrey Aung Ava Axel Barack Barbara Barry Bartosz Bashar
  Beatrice Beatriz Becky Bella Ben Benedict Benjamin Benny Bernadette Bernard Bernd Bernie Bert Beth Bethany Betty
  Beverly Bianca Bilal Bill Billy Birgit Björn Blake Bob Bobby Bogdan Bonnie Boris Brad Bradley Brandon Brendan Brent
  Brett Brian Bridget Brigitte Brittany Bruce Bruno Bryan Camilla Camille Candice Carl Carla Carles Carlo Carlos
  Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catalina Catarina Catherine Cathy Cecilia Celia
  Celine Cesar Chad Charles Charlie Charlotte Chelsea Chloe Chris Christa Christian Christiane Christina Christine
  Christoph Christopher Chrystia Chuck Cindy Claire Clara Clare Claude Claudia Claudio Clement Cliff Clive Colette
  Colin Colleen Connor Conor Cori Corinne Courtney Craig Cristina Curtis Cynthia Cyril Daisy Dale Damian Damien Dan
  Dana Daniel Daniela Daniele Danielle Danny Daria Dario Darren Dave David Davide Dawn Dean Deb Debbie Deborah Debra
  Delia Denis Denise Dennis Derek Desmond Diana Diane Didier Diego Dieter Dilma Dimitri Dirk Dmitri Dmitry Dmytro
  Dolores Dominic Dominik Don Donald Donna Dora Doris Dorothy Doug Douglas Duncan Dustin Dwight Dylan Earl Ebba Ed
  Eddie Edgar Edgars Edith Edmund Eduardo Edward Edwin Egils Eileen Elaine Eleanor Elena Eli Elias Elif Elisa
  Elisabeth Elise Eliza Elizabeth Ella Ellen Elliott Elon Elsa Emanuel Emeka Emil Emilia Emilio Emily Emma Emmanuel
  Emmerson Enrico Enrique Eric Erica Erik Erika Erin Ernest Ernesto Erwin Esther Ethan Eugene Eva Evan Eve Eveline
  Evelyn Ewan Fabio Faisal Farid Fatima Federica Federico Felicia Felipe Felix Fernando Filip Finn Fiona Flora
  Florence Florian Frances Francesca Francesco Francine Francis Francisco Franck Francois Frank Franz François Fred
  Freddie Frederick Fredrik Frida Friedrich Gabriel Gabriela Gabrielius Gabriella Gail Gareth Gary Gavin Genevieve
  Geoff Geoffrey Georg George Georges Georgia Georgina Gerald Geraldine Gerard Gerhard Gertrude Gianni Gilbert Gillian
  Gina Giorgia Giorgio Giovanni Gisela Gisele Gitanas Giulia Giuseppe Gladys Glen Glenda Glenn Gloria Gonzalo Gordon
  Grace Graham Greg Gregg Gregory Greta Guido Guillaume Guillermo Gunnar Gustavo Guy Gérald Hamid Hamza Hana Hank
  Hanna Hannah Hans Harald Harold Harriet Harry Harvey Hassan Hazel Heather Hector Heidi Heiko Heinrich Helen Helena
  Helene Helga Helmut Henri Henrietta Henrik Henry Herbert Hilary Hilda Hillary Hiroshi Holly Howard Hubert Hugh Hugo
  Hussein Ian Ibrahim Ida Ignacio Igor Ilya Imelda Imran Inga Ingrid Ingrida Irene Irina Iris Isaac Isabel Isabella
  Isabelle Ismail Ivan Ivana Ivo Iván JD Jacek Jacinda Jack Jackie Jackson Jacob Jacqueline Jacques Jaime Jake Jakub
  Jalal Jamal James Jamie Jan Jana Jane Janet Janez Janice Janusz Jared Jaroslaw Jasmine Jason Javier Jay Jean Jean-
  Claude Jean-Luc Jean-Marc Jean-Noel Jean-Noël Jean-Pierre Jean-Yves Jeanne Jeff Jeffrey Jenna Jennifer Jenny Jens
  Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Jo Joachim Joan Joanna Joanne Joao Joaquin Jocelyn Joe Joel Johan
  Johannes John Johnny Jon Jonas Jonathan Jorge Jose Josef Josep Joseph Josephine Josh Joshua José Joy Joyce João Juan
  Juana Judith Judy Julia Julian Juliana Julie Juliet Julieta Julio Julius June Justin Justine Jürgen Jüri Kadri Kai
  Kaja Kamal Kamala Kareem Karel Karen Karim Karin Karina Karl Karla Karoline Katarina Kate Katharina Katherine
  Kathleen Kathryn Kathy Katie Katja Katrin Katrina Katya Kayla Keiko Keir Keith Kelly Ken Kenji Kenneth Kerry Kevin
  Khadija Khaled Khalid Kim Kimberly Kirill Kirsten Kirsty Klaus Konstantin Krisjanis Kristen Kristi Kristin Kristina
  Krzysztof Kurt Kwame Kwasi Kyle Kyra Laila Lance Lara Larissa Larry Lars Laura Lauren Laurence Laurent Lawrence
  Layla Lea Leah Lech Lee Leila Lena Leo Leon Leona Leonard Leonardo Leonid Leopold Leroy Lesley Leslie Leticia Lewis
  Leyla Liam Lidia Lily Lina Linda Lindsey Lionel Lisa Lise Liz Liza Lloyd Lois Lorena Lorenzo Lori Lorraine Lou Louis
  Louise Luc Luca Lucas Lucia Luciano Lucie Lucy Luigi Luis Luiz Lukas Luke Lydia Lynn Maciej Madeleine Madison
  Magdalena Maggie Magnus Mahmoud Maia Malala Malcolm Malgorzata Mamadou Manfred Manuel Manuela Mara Marc Marcel
  Marcelo Marcia Marco Marcos Marcus Marek Margaret Margarita Margot Maria Mariam Mariana Marianne Marie Marie-Louise
  Marilyn Marina Marine Mario Marion Marisa Marius Mariusz Marjorie Mark Marko Markus Marlene Marta Martha Martin
  Martina Marty Marvin Mary Maryam María Masha Massimo Mateusz Mats Matt Matteo Matthew Matthias Maureen Maurice
  Mauricio Max Maxim Maximilian Maya Megan Mehmet Mei Melania Melanie Melinda Melissa Mercedes Meredith Mette Mevlüt
  Mia Michael Michaela Michal Michel Michele Michelle Mick Miguel Mihai Mikael Mike Mikhail Mila Milan Miles Milos
  Mina Miranda Miriam Miroslav Mitch Mohamed Mohammad Mohammed Mohsen Moira Molly Mona Monica Monika Morgan Moses
  Muhammad Muhammadu Murat Muriel Mustafa Mykhailo Mykola Myriam Nabila Nadia Nadine Naledi Nancy Naomi Narendra
  Nasser Natalia Natalie Natasha Nathalie Nathan Nathaniel Neal Ned Neil Nelson Nicholas Nick Nico Nicola Nicolas
  Nicole Nicoleta Nigel Nikita Niko Nikolai Nikolay Nils Nina Noah Noel Nora Norbert Norma Norman Odile Oksana Olaf
  Oleg Oleksandr Oleksii Oleksiy Olena Olga Olha Oliver Olivia Olivier Olof Omar Ophelia Oscar Osman Otto Owen Pablo
  Paige Pam Pamela Paolo Pascal Patricia Patrick Patrik Patrizia Patty Paul Paula Paulina Pauline Paulo Pavel Pavlo
  Pawel Pedro Penelope Penny Per Pete Peter Petr Petra Petro Petteri Phil Philip Philippa Philippe Phillip Phoebe
  Phyllis Pia Pierre Piers Pieter Pietro Piotr Polly Priti Priya Priyanka Rachael Rachel Rafael Raheem Rajesh Rajiv
  Ralf Ralph Ramon Ramona Randy Rania Raquel Rashid Raul Ravi Ray Raymond Rebecca Recep Regina Reinhard Renata Renee
  René Rex Reza Ricardo Riccardo Richard Richie Rick Ricky Rishi Rita Rob Robbie Robert Roberta Roberto Robin Robyn
  Rod Roderick Rodrigo Roger Roland Rolf Roman Ron Ronald Rory Rosa Rosalind Rosanna Rose Roseanne Rosemary Ross
  Roxana Roxanne Roy Ruben Rudolf Rudy Rupert Ruslan Russell Ruth Ryan Saad Sabine Sabrina Sadia Said Salim Sally
  Salman Salvador Sam Samantha Sami Samia Samir Samuel Sandra Sandro Sanjay Sanna Santiago Sara Sarah Sasha Satoshi
  Scott Sean Sebastian Selma Serge Sergei Sergey Sergio Serhiy Seth Shane Shannon Sharon Shaun Sheila Shelley Sherry
  Shinzo Shirley Sidney Sigrid Silvia Silvio Simon Simona Simone Sinéad Siobhan Sofia Sofía Sonia Sonja Sophia Sophie
  Stacey Stan Stanislav Stefan Stefano Stella Sten Stephan Stephanie Stephen Steve Steven Stewart Stuart Sue Suella
  Sunil Susan Susanna Susanne Suzanne Sven Svetlana Sviatlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Taras Tariq
  Tatiana Ted Terence Teresa Terry Tess Thea Thelma Theo Theodore Theresa Therese Thierry Thomas Thor Tim Timothy Tina
  Tito Tobias Todd Tom Tomas Tomasz Tommy Tony Tracey Tracy Travis Trevor Tyler Ulf Ulrich Ulrike Uma Umar Urmas
  Ursula Usha Uwe Vadim Valentin Valentina Valerie Valery Vanessa Vasily Vasyl Vera Vernon Veronica Veronika Victor
  Victoria Vijay Viktor Vince Vincent Violet Virginia Vitali Vitaly Viviane Vladimir Volker Volodymyr Vyacheslav
  Václav Wade Waheed Walid Walter Wanda Warren Wayne Wendy Werner Whitney Wilhelmina Will Willem William Willy Winston
  Wojciech Wolfgang Xavier Xi Xiomara Yael Yahya Yair Yannick Yasmin Yasser Yevgeny Yoko Yolanda Yoshihide Yuko Yulia
  Yuliya Yuri Yuriy Yusuf Yves Yvette Yvonne Zainab Zara Zbigniew Zhao Zoe Zoran Zuzana Zuzanna`
    .trim()
    .split(/\s+/u),
);

/** Whether `word` (as written) is a frequent given name. */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word);
