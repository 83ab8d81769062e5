/** What only one licence says, in its own words; white space and letter case do not count. */
const MARKS: readonly (readonly [spdx: string, ...phrases: string[]])[] = [
  ['MIT', 'permission is hereby granted, free of charge', 'the software is provided "as is"'],
  ['Apache-2.0', 'apache license', 'version 2.0'],
  [
    'BSD-3-Clause',
    'redistribution and use in source and binary forms',
    'endorse or promote products derived from this software',
  ],
  ['BSD-2-Clause', 'redistribution and use in source and binary forms', 'this software is provided by'],
  ['ISC', 'permission to use, copy, modify, and/or distribute this software for any purpose'],
  ['CC0-1.0', 'cc0 1.0 universal'],
];

/** What a text that asks for more than to be named says. */
const STRICTER = ['general public license', 'server side public license', 'business source license', 'commons clause'];

/** The SPDX id of a permissive licence; undefined when the text is none that is recognised. */
export function recogniseLicence(text: string): string | undefined {
  const plain = text.toLowerCase().replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ');
  if (STRICTER.some((phrase) => plain.includes(phrase))) return undefined;
  return MARKS.find(([, ...phrases]) => phrases.every((phrase) => plain.includes(phrase)))?.[0];
}
