import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import * as contract from '#api/contract';
import { SESSION_COOKIE } from './session/cookie.ts';

/** Shapes that the document names instead of repeating them: every schema of the contract, under its own name. */
const named = z.registry<{ readonly id: string }>();
for (const [id, schema] of Object.entries(contract)) if (schema instanceof z.ZodObject) named.add(schema, { id });

/** Collects the routes registered after it into an OpenAPI 3.1 document. */
export function collectOpenApi(app: FastifyInstance, version: string): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yagura',
        version,
        description: 'Findings, actions and credentials of an AWS organization. Anything that is not 2xx is a Problem.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } } },
      security: [{ session: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry: named }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: named }),
  });
}

export function serveOpenApi(app: FastifyInstance): void {
  app.route({
    method: 'GET',
    url: `${contract.API_ROOT}/openapi.json`,
    config: { permission: 'public' },
    schema: { hide: true },
    handler: async () => app.swagger(),
  });
}
