import { expect, it } from 'vitest';
import { softwareSources } from './software-sources.ts';

it.each<[string[], string[]]>([
  [['off'], []],
  [['all'], ['ssm', 'images', 'functions']],
  [['ssm'], ['ssm']],
  [
    ['functions', 'ssm', 'ssm'],
    ['ssm', 'functions'],
  ],
  [[], []],
])('reads %j as %j', (written, sources) => {
  expect(softwareSources(written)).toEqual(sources);
});

it.each([[['image']], [['ssm', 'all']], [['off', 'ssm']], [['everything']]])('refuses %j', (written) => {
  expect(() => softwareSources(written)).toThrow('is no source of software');
});
