import type { ReaderFixture } from '../reader-fixture.ts';

const GO_MOD = `module example.com/shop

go 1.21.0

toolchain go1.21.5

require github.com/docker/distribution v2.7.1+incompatible

require (
	github.com/open-policy-agent/opa v0.35.0 // comment
	golang.org/x/text v0.3.6 // indirect
	"example.com/here" v1.0.0
)

exclude golang.org/x/text v0.3.5

replace (
	golang.org/x/text v0.3.6 => golang.org/x/text v0.3.7
	example.com/here => ../here
)
`;

/** A module as the go command writes it. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'src/shop/go.mod',
    content: Buffer.from(GO_MOD),
    packages: [
      'github.com/docker/distribution@v2.7.1+incompatible',
      'github.com/open-policy-agent/opa@v0.35.0',
      'golang.org/x/text@v0.3.7',
    ],
  },
];
