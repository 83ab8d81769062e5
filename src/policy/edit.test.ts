import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editPolicyText } from './edit.ts';

const TEXT = `# ours
version: 2   # since spring
owners:
  - { owner: platform, ous: [Sandbox] }   # theirs
  - owner: data
    ous:   ["Data"]
defaultOwner: security
`;

describe('editPolicyText', () => {
  it('changes the lines of the keys it sets, and no other character', () => {
    const edited = editPolicyText(TEXT, [{ key: 'defaultOwner', value: 'soc' }]);
    expect(edited).toBe(TEXT.replace('defaultOwner: security', 'defaultOwner: soc'));
  });

  it('replaces a block, keeps what stands before and after it', () => {
    const edited = editPolicyText(TEXT, [{ key: 'owners', value: [{ owner: 'all', accounts: ['111111111111'] }] }]);
    expect(edited.startsWith('# ours\nversion: 2   # since spring\nowners:\n')).toBe(true);
    expect(edited.endsWith('defaultOwner: security\n')).toBe(true);
    expect(parse(edited)).toEqual({
      version: 2,
      owners: [{ owner: 'all', accounts: ['111111111111'] }],
      defaultOwner: 'security',
    });
  });

  it('adds what is new at the end, with its comment', () => {
    const edited = editPolicyText(TEXT, [
      { key: 'standards', value: [{ standard: 'aws-fsbp' }], comment: 'who\nis asked' },
    ]);
    expect(edited).toBe(`${TEXT}\n# who\n# is asked\nstandards:\n  - standard: aws-fsbp\n`);
  });

  it('takes keys away with their values', () => {
    const edited = editPolicyText(TEXT, [
      { key: 'owners', value: undefined },
      { key: 'nothing', value: undefined },
    ]);
    expect(parse(edited)).toEqual({ version: 2, defaultOwner: 'security' });
    expect(edited).toContain('# ours');
  });

  it.each(['', '# only a comment\n', 'version: 2', '{ version: 2, defaultOwner: x }', 'owners:\ndefaultOwner: x\n'])(
    'gives a readable file of %j, whatever it was',
    (text) => {
      const edited = editPolicyText(text, [
        { key: 'owners', value: [{ owner: 'a' }] },
        { key: 'drills', value: [] },
        { key: 'owners', value: [{ owner: 'b' }] },
      ]);
      expect(parse(edited)).toMatchObject({ ...parse(text), owners: [{ owner: 'b' }], drills: [] });
    },
  );
});
