/** Words so common in news that two texts which share one have little in common: verbs and nouns of every story, numbers, days. */
export const COMMON_WORDS = `
time year day week month hour today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february
march april june july august september october november december people person man woman men women country nation state world
government official president minister spokesman spokeswoman leader group part place thing way case point number fact issue matter
question problem area region side end start begin begun began continue continu keep kept make made take took taken come came go gone went get got give given
gave see saw seen look find found know knew known think thought want need use used work call become became include accord according
report news new old first second third last next recent recently early late ago since long short high low big large small good great
major main important different same several various certain possible likely able ready already still ever never always often almost
nearly around about more most less least much many few lot one two three four five six seven eight nine ten hundred thousand million
billion percent per cent like well even back down away close open set put let leave left hold held turn bring brought show shown add
added follow happen appear seem remain stand stood try help meet met believe expect consider say said tell told speak spoke ask talk word write
announce announcement statement interview told reporters according mean action effort move plan decide decision role thus however though although while whether
western europe european international global national public home city town full whole own real clear hard live life yet again together
across without every everything something anything anyone everyone far along really especially despite within later earlier ahead else actually
therefore due enough rather none perhaps probably simply quickly course whatever beyond example particular particularly
alliance ally allies organisation party company agency institution body voice concern express stress note describe refer security military
`;
