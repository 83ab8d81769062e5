import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROUTES } from '#api';
import { openStore, type Store } from '#platform/store';
import { startServer } from '../support/api-server.ts';
import { seed } from '../support/seed.ts';
import { sourceRow } from '../support/source-row.ts';

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly summary: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

let store: Store;

beforeEach(async () => {
  store = await openStore('sqlite::memory:');
});

afterEach(() => store.close());

async function read(): Promise<OpenApi> {
  const server = await startServer(store);
  const answer = await fetch(`${server.url}/api/v1/openapi.json`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as OpenApi;
}

const toOpenApiPath = (path: string) => `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`;

it('describes every route and no other', async () => {
  const { openapi, paths } = await read();
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(ROUTES.map(({ method, path }) => `${method} ${toOpenApiPath(path)}`).toSorted());
});

it('gives every operation a summary, an answer, a problem and the parameters of its path', async () => {
  const { paths } = await read();
  for (const { method, path, permission, summary, type } of ROUTES) {
    const operation = paths[toOpenApiPath(path)]?.[method.toLowerCase()];
    expect(operation?.summary).toBe(summary);
    expect(operation?.responses['200']?.content?.[type ?? 'application/json']?.schema).toBeDefined();
    expect(operation?.responses['default']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    expect(operation?.security).toEqual(permission === 'public' ? [] : undefined);
    const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(operation?.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name) ?? []).toEqual(
      named,
    );
  }
});

it('holds schemas that are JSON Schema, all references resolved', async () => {
  const document = await read();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', ...document });
  const references = new Set(Array.from(JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g), ([, ref]) => ref));
  expect(references.size).toBeGreaterThan(5);
  for (const reference of references) expect(ajv.compile({ $ref: `document${reference}` })).toBeTypeOf('function');
});

it('is true of the answers: each validates against its schema, and nothing more is in it', async () => {
  const { snapshotId, findingId, actionId } = await seed(store);
  await store.dialect.upsert(store.db, 'source_finding', ['id'], [sourceRow(findingId)]);
  const server = await startServer(store);
  const document = await read();
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', ...document });
  const cookie = await server.signIn('admin');
  const paths: Readonly<Record<string, string>> = {
    '/overview': '/overview',
    '/actions': '/actions',
    '/actions/{id}': `/actions/${actionId}`,
    '/findings': '/findings',
    '/findings/{id}': `/findings/${findingId}`,
    '/findings/{id}/sources/{sourceId}/raw': `/findings/${findingId}/sources/source-1/raw`,
    '/rules': '/rules',
    '/fixes': '/fixes',
    '/controls': '/controls',
    '/credentials': '/credentials',
    '/credentials/summary': '/credentials/summary',
    '/accounts': '/accounts',
    '/accounts/{id}': '/accounts/222222222222',
    '/snapshots': '/snapshots',
    '/snapshots/{id}': '/snapshots/latest',
    '/snapshots/{id}/diff/{other}': `/snapshots/${snapshotId}/diff/latest`,
    '/runs': '/runs',
    '/coverage': '/coverage',
    '/session': '/session',
  };
  for (const [template, path] of Object.entries(paths)) {
    const escaped = `/api/v1${template}`.replaceAll('/', '~1');
    const place = encodeURI(`/paths/${escaped}/get/responses/200/content/application~1json/schema`);
    const validate = ajv.compile({ $ref: `document#${place}` });
    const answer = await server.api(path, { cookie });
    expect([path, answer.status]).toEqual([path, 200]);
    const body: unknown = await answer.json();
    expect([path, validate(body), validate.errors]).toEqual([path, true, null]);
  }
});
