import type { ReaderFixture } from '../reader-fixture.ts';

const RACK = `# -*- encoding: utf-8 -*-
# stub: rack 2.2.3 ruby lib

Gem::Specification.new do |s|
  s.name = "rack".freeze
  s.version = "2.2.3"
end
`;

const OLD = `Gem::Specification.new do |s|
  s.name = 'nokogiri'
  s.required_ruby_version = ">= 2.7"
  s.version = "1.15.4"
  s.platform = "x86_64-linux"
end
`;

const COMPUTED = `Gem::Specification.new do |spec|
  spec.name = "json"
  spec.version = JSON::VERSION
end
`;

const folder = 'usr/local/bundle/specifications';

/** Specifications as RubyGems and distributions write them. */
export const fixtures = (): readonly ReaderFixture[] => [
  { path: `${folder}/rack-2.2.3.gemspec`, content: Buffer.from(RACK), packages: ['rack@2.2.3'] },
  {
    path: `${folder}/nokogiri-1.15.4-x86_64-linux.gemspec`,
    content: Buffer.from(OLD),
    packages: ['nokogiri@1.15.4'],
  },
  { path: `${folder}/default/json-2.6.1.gemspec`, content: Buffer.from(COMPUTED), packages: ['json@2.6.1'] },
];
