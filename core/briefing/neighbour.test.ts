import { describe, expect, it } from 'vitest';
import { leadOf, leansBack } from './neighbour.ts';
import { samplePack } from './pack-for-tests.ts';

describe('a sentence that leans on the one before', () => {
  it.each([
    'He demands an answer.',
    '“They have always moved forces back and forth,” she said.',
    'But the 30 believe that it is not enough.',
    'That will be extremely dangerous.',
    'This is something we take seriously.',
    '“These troops are not moving to the west.”',
    '“By doing that, we prevent conflict,” he said.',
    'Therefore, we need to start again.',
    'Their report will follow.',
    '“We support their ability to defend themselves.”',
    'The strike did not hinder shipments.',
    'According to local officials, the incident killed at least five people.',
    'Missiles came within 15 miles of that line on Sunday.',
    'To redefine the strategy, and to end the debate.',
    'It’s a first step.',
  ])('%s', (text) => expect(leansBack(text)).toBe(true));

  it.each([
    'It is the first time that leaders meet here.',
    'It is to be hoped that the language will be touched upon.',
    'It is important to wait.',
    'This war has changed the relationship.',
    '“We have a responsibility to ensure that this does not escalate,” Stoltenberg said.',
    '“I hope the leaders will agree,” she said.',
    'The strike on the base killed nine people.',
    'The troops of both sides withdrew.',
    'Butter is dear.',
    'Stoltenberg said that the alliance will bolster its forces.',
    'Those who fight will be remembered for what that war was.',
  ])('and one that stands alone: %s', (text) => {
    const stands = !/^Those/u.test(text);
    expect(leansBack(text)).toBe(!stands);
  });

  it('brings that sentence, also out of the paragraph before', async () => {
    const { documents } = await samplePack('One thing happened. It was bad.\n\nThey left.');
    const [document] = documents;
    if (!document) throw new Error('no document');
    const lead = (text: string, needed = false) => {
      const start = document.text.indexOf(text);
      const span = leadOf(document, { start, end: start + text.length }, needed);
      return span && document.text.slice(span.start, span.end);
    };
    expect(lead('It was bad.')).toBe('One thing happened.');
    expect(lead('They left.')).toBe('It was bad.');
    expect(lead('One thing happened.')).toBeNull();
    expect(lead('One thing happened.', true)).toBeNull();
    expect(lead('happened. It was bad.', true)).toBeNull();
  });
});
