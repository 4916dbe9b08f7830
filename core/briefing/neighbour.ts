/** Quotations that make no sense alone: which they are, and the sentence that they lean on. */
import type { CompiledDocument, Span } from '../pack/format.ts';

/** Marks and brackets that may stand before a sentence's first word. */
const OPENING = /^[\s"'“”‘’„«»([{—–-]+/u;

/** Connectives that carry on what was said just before. */
const CONNECTIVE =
  /^(?:and|but|so|yet|nor|therefore|thus|hence|however|likewise|similarly|moreover|furthermore|besides|instead|otherwise|nevertheless|nonetheless|consequently|accordingly|still|then|that said|at the same time|by doing (?:so|that|this)|in doing so|for (?:that|this) reason|as a result|because of (?:that|this)|the (?:latter|former))\b/iu;
/** A person or thing named before: "he said", "their own", "it was". */
const PERSONAL =
  /^(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|it['’]s|they['’](?:ve|re|ll|d)|s?he['’](?:s|d|ll))\b/iu;
/** "This is…", "Those will…": a demonstrative that stands for something; "these troops": several of what was named. */
const DEMONSTRATIVE =
  /^(?:(?:this|that)(?:['’]s\b|\s+(?:is|was|are|were|will|would|has|have|had|does|did|doesn['’]t|means?|meant|can|could|may|might|must|should|shows?|includes?|sends?|makes?|made|came|comes)\b)|(?:these|those|such)\b)/iu;
/** "It is the first time that…", "It is to be hoped…", "It is important to…": here "it" stands for what follows. */
const EXPLETIVE =
  /^it(?:['’]s|\s+(?:is|was|would be|will be|remains|seems|appears|takes|took))\s+(?:(?:not|also|still|now|very|too)\s+)*(?:to be|the (?:first|second|last|only)\b|time\b|(?:\p{L}+\s+){1,2}(?:that|to|for|whether)\b)/iu;
/** "To redefine…": an infinitive that the sentence before governs. */
const INFINITIVE = /^(?:and\s+)?to\s+\p{Ll}+,?\s/iu;
/** "that line", "that meeting" in the first words: a definite reference back. */
const POINTING_BACK =
  /^(?:[\p{L}\p{N}]+[ ,]+){0,7}?\b(?:of|at|to|in|on|across|beyond)\s+(?:that|those)\s+(?!of\b|who\b|which\b|that\b|the\b|they\b|we\b|it\b|he\b|she\b|there\b)\p{Ll}+/iu;

/** "The strike was…", "The troops would…": the thing or event just told of, with nothing behind it that says which. */
const JUST_TOLD =
  /^(?:according to [^,]{1,60}, )?the (?:(?:two|three|four|same) )?(?:strike|strikes|attack|attacks|incident|blast|explosion|raid|troops|soldiers|battalions|forces|units|complex|facility|building|site|base|vessel|plane|plan|plans|proposal|proposals|decision|move|moves|step|steps|measure|measures|deal|agreement|accord|talks|meeting|visit|document|text|statement|declaration|report|letter|remarks|comments|announcement|claim|claims|allegation|allegations|accusation|pair|sides|men|women|officials)(?: also| now| then| both)? (?!of\b|on\b|to\b|by\b|in\b|at\b|from\b|for\b|against\b|between\b|with\b|near\b|that\b|who\b|which\b|over\b|around\b)\p{Ll}/iu;

/** "We support their ability": a third person before anybody is named. */
const NOBODY_NAMED =
  /^(?:we|i|you)\s+(?:(?:will|would|must|can|have|also)\s+)*\p{Ll}+\s+(?:their|them|they|his|her|him|its)\b/iu;

/** Whether a stretch that begins so refers back to something it does not name. */
export function leansBack(text: string): boolean {
  const words = text.replace(OPENING, '');
  if (EXPLETIVE.test(words)) return false;
  return [CONNECTIVE, PERSONAL, DEMONSTRATIVE, INFINITIVE, POINTING_BACK, NOBODY_NAMED, JUST_TOLD].some((rule) =>
    rule.test(words),
  );
}

/**
 * The sentence before a span that leans back: of the same paragraph, else the last of the paragraph before; null where the
 * span stands alone or is the document's first. @param span inside the document's text @param needed whether the pack's author says so
 */
export function leadOf(
  document: CompiledDocument,
  span: Pick<Span, 'start' | 'end'>,
  needed: boolean,
): Pick<Span, 'start' | 'end'> | null {
  if (!needed && !leansBack(document.text.slice(span.start, span.end))) return null;
  const lead = document.sentences.findLast(([, end]) => end <= span.start);
  return lead ? { start: lead[0], end: lead[1] } : null;
}
