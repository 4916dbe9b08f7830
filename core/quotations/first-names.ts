/** Common given names of many countries: they tell a person from a body, and whom "he" or "she" can mean. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

export const MALE_NAMES =
  set(`Aaron Abbas Abdel Abdul Abdullah Abraham Adam Adel Adnan Adolfo Adrian Ahmad Ahmed Akira Al Alan Albert
  Alberto Alejandro Aleksandar Aleksandr Alessandro Alexander Alexandre Alexandru Alexei Alexey Alfred Ali Allan Allen Alois Alvaro Amir Amos Anatoly
  Anders Andre Andreas Andrei Andrej Andrés Andres Andrew Andrey Andriy Andrzej Andy Angelo Angus Anthony Anton Antonio António Antony Ari
  Arjun Armando Arnold Arthur Artur Asif Ashraf Axel Barack Barry Bartosz Bashar Ben Benedict Benjamin Benny Bernard Bernd Bernie Bert Bilal Bill Billy
  Björn Blake Bob Bobby Bogdan Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Carl Carles Carlo Carlos
  Cesar Chad Charles Charlie Chris Christian Christoph Christopher Chuck Claude Claudio Clement Cliff Clive Colin Connor Conor Craig Curtis
  Cyril Dale Damian Damien Dan Daniel Daniele Danny Dario Darren Dave David Davide Dean Denis Dennis Derek Desmond Didier Diego Dieter Dimitri Dirk
  Dmitri Dmitry Dmytro Dominic Dominik Don Donald Doug Douglas Duncan Dustin Dwight Dylan Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Eli Elias
  Elliott Elon Emeka Emanuel Emil Emilio Emmanuel Emmerson Enrico Enrique Eric Erik Ernest Ernesto Erwin Ethan Eugene Evan Ewan Fabio Faisal
  Farid Federico Felipe Felix Fernando Filip Finn Florian Francesco Francis Francisco Franck François Francois Frank Franz Fred Freddie Frederick Fredrik Friedrich
  Gabriel Gareth Gary Gavin Geoff Geoffrey Georg George Georges Gerald Gérald Gerard Gerhard Gianni Gilbert Giorgio Giovanni Giuseppe Glen Glenn Gonzalo Gordon Graham
  Greg Gregg Gregory Guido Guillaume Guillermo Gunnar Gustavo Guy Hamid Hamza Hank Hans Harald Harold Harry Harvey Hassan Hector Heinrich Heiko
  Helmut Henri Henrik Henry Herbert Hiroshi Howard Hubert Hugh Hugo Hussein Ian Ibrahim Ignacio Igor Ilya Imran Isaac Ismail Iván Ivan Ivo Jack Jacek Jackson Jacob
  Jacques Jaime Jake Jakub Jalal Jamal James Jamie Jan Janez Janusz Jared Jaroslaw Jason Javier Jay JD Jean Jean-Claude Jean-Luc Jean-Marc Jean-Noel Jean-Noël Jean-Pierre Jean-Yves Jeff Jeffrey
  Jens Jeremy Jerome Jerry Jesse Jim Jimmy Joachim João Joao Joaquin Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorge José Jose Josef Joseph Josep
  Josh Joshua Juan Jürgen Julian Julio Julius Justin Kai Kamal Karel Karim Karl Kareem Keir Keith Ken Kenji Kenneth Kevin Khaled Khalid Kim Kirill Klaus Konstantin
  Krzysztof Kurt Kwame Kwasi Kyle Lance Larry Lars Laurence Laurent Lawrence Lech Lee Leo Leon Leonard Leonardo Leonid Leopold Leroy Leslie Lewis Liam Lindsey Lionel Lloyd Lorenzo
  Lou Louis Luc Luca Lucas Luciano Luigi Luis Luiz Lukas Luke Maciej Magnus Mahmoud Malcolm Mamadou Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Marek
  Mario Marius Mariusz Mark Marko Markus Martin Marty Marvin Massimo Mateusz Mats Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian
  Mehmet Mevlüt Michael Michal Michel Mick Mihai Miguel Mikael Mike Mikhail Milan Miles Milos Miroslav Mitch Mohamed Mohammad Mohammed Mohsen Morgan Moses Muhammad Muhammadu Murat Mustafa
  Mykhailo Mykola Narendra Nasser Nathan Nathaniel Neal Ned Neil Nelson Nicholas Nick Nico Nicolas Nigel Nikita Niko Nikolai Nikolay Nils Noah Noel Norbert
  Norman Olaf Oleg Oleksandr Oleksii Oleksiy Olivier Oliver Olof Omar Oscar Osman Otto Owen Pablo Paolo Pascal Patrick Patrik Paul Paulo Pavel Pavlo Pawel Pedro Per Pete Peter Petr
  Petro Petteri Phil Philip Philippe Phillip Pierre Piers Pieter Pietro Piotr Rafael Raheem Rajesh Rajiv Ralf Ralph Ramon Randy Rashid Raul Ravi Ray Raymond Recep Reinhard Reza René Rex
  Ricardo Riccardo Richard Richie Rick Ricky Rishi Rob Robbie Robert Roberto Robin Rod Roderick Rodrigo Roger Roland Rolf Roman Ron Ronald Rory
  Ross Roy Ruben Rudolf Rudy Rupert Russell Ruslan Ryan Saad Said Salim Salman Salvador Sam Sami Samir Samuel Sandro Sanjay Santiago Satoshi Scott Sean Sebastian Serge Sergei Sergey
  Sergio Serhiy Seth Shane Shaun Shinzo Sidney Silvio Simon Stan Stanislav Stefan Stefano Stephan Stephen Sten Steve Steven Stewart Stuart Sunil
  Sven Taras Tariq Ted Terence Terry Theo Theodore Thierry Thomas Thor Tim Timothy Tito Tobias Todd Tom Tomas Tomasz Tommy Tony Travis Trevor Tyler
  Ulf Ulrich Umar Uwe Václav Vadim Valentin Valery Vasily Vasyl Vernon Victor Vijay Viktor Vince Vincent Vitali Vitaly Vladimir Volker Volodymyr
  Vyacheslav Wade Waheed Walid Walter Warren Wayne Werner Will Willem William Willy Winston Wojciech Wolfgang Xavier Xi Yair Yahya Yannick Yasser Yevgeny Yoshihide Yuri Yuriy
  Yusuf Yves Zbigniew Zhao Zoran Gitanas Gabrielius Alar Andrius Krisjanis Edgars Egils Jüri Urmas`);

export const FEMALE_NAMES =
  set(`Abigail Ada Adele Adriana Agnes Aicha Aisha Alba Alejandra Alessandra Alexandra Alexandria Alexis Alice Alicia Alina Alison
  Allison Alma Amanda Amal Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Angie Anita Ann Anna Annalena Anne Annette
  Annie Antonia April Ariana Ashley Astrid Audrey Aung Ava Barbara Beatrice Beatriz Becky Bella Bernadette Beth Bethany Betty Beverly Bianca
  Birgit Bonnie Bridget Brigitte Brittany Camilla Camille Candice Carla Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra
  Catalina Catarina Catherine Cathy Cecilia Celia Celine Charlotte Chelsea Chloe Christa Christiane Christina Christine Chrystia Cindy Claire Clara Clare Claudia
  Colette Colleen Cori Corinne Courtney Cristina Cynthia Daisy Dana Danielle Daniela Daria Dawn Deb Deborah Debra Debbie Delia Denise Diana Diane Dilma Dolores
  Donna Dora Doris Dorothy Ebba Edith Eileen Elaine Eleanor Elena Elif Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma Erica Erika
  Erin Esther Eva Eve Eveline Evelyn Fatima Federica Felicia Fiona Flora Florence Frances Francesca Francine Frida Gabriela Gabriella Gail
  Genevieve Georgia Georgina Geraldine Gertrude Gillian Gina Giorgia Gisela Giulia Gisele Gladys Glenda Gloria Grace Greta Hana Hanna Hannah Harriet Hazel
  Heather Heidi Helen Helena Helene Helga Henrietta Hilary Hillary Hilda Holly Ida Imelda Ingrid Inga Irene Irina Iris Isabel Isabella Isabelle Ivana
  Jacinda Jackie Jacqueline Jana Jane Janet Janice Jasmine Jean Jeanne Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Josephine Joy Joyce Juana
  Judith Judy Julia Juliana Julie Juliet Julieta June Justine Kadri Kaja Kamala Karen Karin Karina Karla Karoline Kate Katarina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina
  Katya Kayla Keiko Kelly Kerry Khadija Kimberly Kirsten Kirsty Kristen Kristi Kristin Kristina Kyra Laila Lara Larissa Laura Lauren Layla Lea Leah Leila Lena
  Leona Lesley Leticia Leyla Lidia Lily Lina Linda Lisa Lise Liz Liza Lois Lorena Lori Lorraine Louise Lucia Lucie Lucy Lydia Lynn Madeleine Madison Magdalena
  Maggie Maia Malala Malgorzata Manuela Mara Marcia Margaret Margarita Margot Maria María Mariam Marianne Marie Marie-Louise Mariana Marilyn Marina Marine Marion Marisa Marjorie Marlene Marta
  Martha Martina Mary Maryam Masha Maureen Maya Megan Mei Melanie Melania Melinda Melissa Mercedes Meredith Mette Mia Michaela Michele Michelle Mila Mina Miranda
  Miriam Moira Molly Mona Monica Monika Muriel Myriam Nadia Nadine Naledi Naomi Nancy Natalia Natalie Natasha Nathalie Nicola Nicole Nicoleta Nina Nora Norma Odile
  Oksana Olena Olga Olivia Olha Ophelia Paige Pam Pamela Patricia Patrizia Patty Paula Paulina Pauline Penelope Penny Petra Philippa Phoebe Phyllis Pia Polly Priti
  Priya Priyanka Rachael Rachel Ramona Rania Raquel Rebecca Regina Renata Renee Rita Roberta Robyn Rosa Rosalind Rosanna Rose Roseanne Rosemary Roxana Roxanne Ruth Sabine Sabrina Sadia
  Sally Samantha Samia Sandra Sanna Sara Sarah Sasha Selma Shannon Sharon Sheila Shelley Sherry Shirley Silvia Simona Simone Sinéad Siobhan Sofia Sofía Sonia Sonja Sophia
  Sophie Stacey Stella Stephanie Sue Suella Susan Susanna Susanne Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Tatiana Teresa Tess
  Thea Thelma Theresa Therese Tina Tracey Tracy Ulrike Uma Ursula Usha Valentina Valerie Vanessa Vera Veronica Veronika Victoria Violet Virginia Viviane Wanda Wendy Whitney
  Wilhelmina Yael Yasmin Yolanda Yulia Yuliya Yvette Yvonne Zainab Zara Zoe Zuzana Zuzanna Xiomara Yoko Yuko Ingrida Maia Sigrid Nabila`);
