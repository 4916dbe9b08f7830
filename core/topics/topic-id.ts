/** Ids made of names: the same name gives the same id on every machine and in every order of documents. */
import { type TopicId, topicId } from '../ids.ts';
import { foldText } from '../text/normalise.ts';

const LONGEST_ID = 80;

/** "Jens Stoltenberg" → `jens-stoltenberg`. A name without Latin letters or digits gets a fingerprint of itself. */
export function idOfName(name: string): TopicId {
  const words = foldText(name)
    .text.toLowerCase()
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  return topicId(words === '' ? `topic-${fingerprint(name)}` : words);
}

/** `idOfName`, and with a number behind it where the id is taken. */
export function freeIdOfName(name: string, isTaken: (id: TopicId) => boolean): TopicId {
  const id = idOfName(name);
  let free = id;
  for (let number = 2; isTaken(free); number++) free = topicId(`${id}-${number}`);
  return free;
}

/** FNV-1a, 32 bits, in hexadecimal. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
