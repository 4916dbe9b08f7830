/** A small sound pack in source form, for tests: change one thing and see what the compiler says. */
import type { SourceFile } from './problem.ts';

const RAW = [
  'Ministers meet',
  'Advertisement',
  'The alliance met on Wednesday.',
  'Ada Moe said (',
  'calmly',
  ') it would help. It would help.',
  '“We will help,” she said.',
].join('\n');
/** Of `RAW`. */
const RAW_SHA256 = '2ebbee2f2fc1a856a4abaacfcc1dfb6406eb0729d8d578651dd4872a28db48a7';

const DOCUMENT = `---
title: Ministers meet
date: 2022-03-16
date_basis: inferred
date_reason: a Wednesday
source:
  file: a.txt
  sha256: ${RAW_SHA256}
left_out:
  - { line: 1, as: title, text: Ministers meet }
  - { line: 2, as: noise, text: Advertisement, why: advertisement }
relative_dates:
  - { text: on Wednesday, means: 16 Mar 2022 }
---

The alliance met on Wednesday.

Ada Moe said (calmly) it would help. It would help.

“We will help,” she said.
`;

const PERSON = `name: Ada Moe
kind: person
default_on: true
role: minister
aliases:
  - { text: Ada Moe, when: always }
  - { text: Moe, when: context, why: a common name }
context_topics: [alliance]
definition:
  document: a
  text: Ada Moe said (calmly) it would help.
  kind: reported
  speaker: ada-moe
quotes:
  - document: a
    text: “We will help,” she said.
    kind: direct
    speaker: ada-moe
related: [alliance]
`;

const ALLIANCE = `name: The Alliance
kind: organisation
default_on: true
aliases:
  - { text: the Alliance, when: always }
quotes:
  - document: a
    text: The alliance met on Wednesday.
    kind: article
figures:
  - value: Wednesday
    meaning: day of the meeting
    sources:
      - { document: a, text: The alliance met on Wednesday. }
`;

const CONFLICT = `kind: differ
show: side-by-side
note: One tells of a meeting, the other of help.
topics: [alliance]
claims:
  - { document: a, text: The alliance met on Wednesday., emphasis: met }
  - { document: a, text: Ada Moe said (calmly) it would help., speaker: ada-moe }
`;

const PACK = `id: sample
name: Sample
version: 1.0.0
language: en
description: A sample
rights: Ours
milestones:
  - { date: 2022-02-24, label: invasion, before: Before the invasion }
`;

const FILES: Readonly<Record<string, string>> = {
  'pack.yaml': PACK,
  'raw/a.txt': RAW,
  'documents/a.md': DOCUMENT,
  'topics/ada-moe.yaml': PERSON,
  'topics/alliance.yaml': ALLIANCE,
  'conflicts/meeting.yaml': CONFLICT,
};

/**
 * The sample's files.
 * @param changes whole files by path: a text in place of the one there, a function of it, or null to leave it out.
 */
export function sampleSource(
  changes: Readonly<Record<string, string | null | ((text: string) => string)>> = {},
): SourceFile[] {
  const texts = new Map(Object.entries(FILES));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) texts.delete(path);
    else texts.set(path, typeof change === 'string' ? change : change(texts.get(path) ?? ''));
  }
  return [...texts].map(([path, content]) => ({ path, content }));
}
