import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseLicence } from './licence.ts';

const here = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const BSD = 'Redistribution and use in source and binary forms … THIS SOFTWARE IS PROVIDED BY';

describe('a licence', () => {
  it.each([
    ['Apache-2.0', here('../../LICENSE')],
    ['Apache-2.0', here('../../samples/knowledge/LICENSE')],
    ['MIT', 'Permission is hereby granted,\n  free of charge, to any … THE SOFTWARE IS PROVIDED "AS IS"'],
    ['BSD-2-Clause', BSD],
    ['BSD-3-Clause', `${BSD} endorse or promote products derived from this software`],
    ['ISC', 'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee'],
    ['CC0-1.0', 'Creative Commons CC0 1.0 Universal'],
  ])('%s is recognised by its words', (spdx, text) => {
    expect(recogniseLicence(text)).toBe(spdx);
  });

  it.each([
    'GNU AFFERO GENERAL PUBLIC LICENSE Version 3',
    'Business Source License 1.1',
    'Apache License Version 2.0 with the Commons Clause',
    'All rights reserved',
    '',
  ])('%j is none that lets the templates be used', (text) => {
    expect(recogniseLicence(text)).toBeUndefined();
  });
});
