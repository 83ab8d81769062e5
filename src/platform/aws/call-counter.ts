/** One kind of call: the SDK's service id and the operation. */
interface AwsCall {
  /** `IAM`, `SSO Admin`. */
  readonly service: string;
  /** `ListUsers`. */
  readonly operation: string;
}

interface Watched {
  readonly config: { readonly serviceId: string };
  readonly middlewareStack: {
    add(
      middleware: (
        next: (args: object) => Promise<object>,
        context: { commandName?: string },
      ) => (args: object) => Promise<object>,
      options: { step: 'initialize'; name: string },
    ): void;
  };
}

/** Counts the calls of the clients given to `watch`, before retries, whatever becomes of them. */
export function countCalls() {
  const counts = new Map<string, AwsCall & { times: number }>();
  return {
    watch(client: unknown): void {
      // Every generated client has these two members; the SDK exports no type for "any client".
      const { config, middlewareStack } = client as Watched;
      middlewareStack.add(
        (next, context) => (args) => {
          const operation = (context.commandName ?? 'Unknown').replace(/Command$/, '');
          const name = `${config.serviceId}:${operation}`;
          const seen = counts.get(name) ?? { service: config.serviceId, operation, times: 0 };
          counts.set(name, { ...seen, times: seen.times + 1 });
          return next(args);
        },
        { step: 'initialize', name: 'countCalls' },
      );
    },
    byService(): Readonly<Record<string, number>> {
      const totals: Record<string, number> = {};
      for (const { service, times } of counts.values()) totals[service] = (totals[service] ?? 0) + times;
      return totals;
    },
    operations: (): readonly string[] => [...counts.keys()].toSorted(),
  };
}
