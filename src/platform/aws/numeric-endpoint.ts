interface EndpointParameters {
  readonly Endpoint?: unknown;
  readonly RequiresAccountId?: unknown;
}

/**
 * Lets a client work with an emulator at a numeric address. S3 Control puts the account before the host, and
 * `111122223333.127.0.0.1` is no host: there the account goes in its header alone. AWS itself is never numeric.
 */
export function allowNumericEndpoint(client: unknown): void {
  const config = (client as { readonly config?: { endpointProvider?: unknown } }).config;
  const provider = config?.endpointProvider;
  if (config === undefined || typeof provider !== 'function') return;
  config.endpointProvider = (parameters: EndpointParameters, context: unknown): unknown =>
    provider(
      parameters.RequiresAccountId === true && isNumeric(parameters.Endpoint)
        ? { ...parameters, RequiresAccountId: false }
        : parameters,
      context,
    );
}

function isNumeric(endpoint: unknown): boolean {
  return typeof endpoint === 'string' && /^https?:\/\/(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])(:|\/|$)/i.test(endpoint);
}
