import {
  approveException,
  askException,
  endException,
  EXCEPTION_HEALTH_TEXTS,
  EXCEPTION_STATE_TEXTS,
  getException,
  rejectException,
  withdrawException,
} from '#casework';
import { Fault, fillTemplate } from '#kernel';
import type { Store } from '#platform/store';
import type { Scope } from '#policy';
import { exceptionCoverage, exceptionDetail, exceptionList, ruleIds, toContract } from '#queries';
import type { Exception } from '#api/contract';
import { actorOf } from '../actor.ts';
import type { CommandRun } from '../command.ts';
import { policyFile } from '../load-policy.ts';
import { withStore } from '../open-store.ts';
import { printJson, printTable } from '../output/print.ts';
import { day } from '../output/styles.ts';
import { terminalText } from '../output/terminal-text.ts';
import { CASEWORK_TEXTS } from '../texts/casework.ts';

export const runExceptionAsk: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const { reason = '', until, controlRule, controlOn } = config;
    if (until === undefined) throw usage('the exception has no end', 'give its last day with `--until 2027-03-31`');
    if ((controlRule === undefined) !== (controlOn === undefined)) {
      throw usage('half a compensating control is named', 'give both `--control` and `--control-on`');
    }
    const asked = await askException(store, {
      by: actorOf(context),
      at: environment.clock.now(),
      reason,
      until,
      scope: readScope(config.scope ?? []),
      rules: ruleIds(),
      ...(controlRule === undefined ? {} : { compensating: { rule: controlRule, resource: controlOn ?? '' } }),
    });
    const { findings } = await exceptionCoverage(store, asked.scope);
    if (config.json) printJson(context, { ...toContract(asked), findings });
    else environment.out(`${fillTemplate(CASEWORK_TEXTS.asked[lang], { id: asked.id, findings })}\n`);
    return 0;
  });

export const runExceptionList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang, texts } = context;
    const items = await exceptionList(store, await policyFile(context), environment.clock.now());
    if (config.json) printJson(context, { items });
    else if (items.length === 0) environment.out(`${CASEWORK_TEXTS.noExceptions[lang]}\n`);
    else {
      printTable(
        context,
        [
          { title: texts.column.state, value: (row: Exception) => EXCEPTION_STATE_TEXTS[row.state][lang] },
          { title: CASEWORK_TEXTS.health[lang], value: (row) => EXCEPTION_HEALTH_TEXTS[row.health][lang] },
          { title: CASEWORK_TEXTS.scope[lang], value: (row) => scopeText(row.scope), shrink: true },
          { title: CASEWORK_TEXTS.covers[lang], value: (row) => String(row.covered), align: 'right' },
          { title: CASEWORK_TEXTS.until[lang], value: (row) => day(row.until) },
          { title: CASEWORK_TEXTS.askedBy[lang], value: (row) => row.askedBy, shrink: true },
          { title: CASEWORK_TEXTS.origin[lang], value: (row) => row.origin },
          { title: texts.column.id, value: (row) => row.id },
        ],
        items,
      );
    }
    return 0;
  });

export const runExceptionShow: CommandRun = (context, [id = '']) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const exception = await exceptionDetail(store, id);
    if (config.json) {
      printJson(context, exception);
      return 0;
    }
    const { coverage, compensating } = exception;
    const lines: (readonly [string, string])[] = [
      [CASEWORK_TEXTS.scope[lang], scopeText(exception.scope)],
      [CASEWORK_TEXTS.reason[lang], exception.reason],
      [CASEWORK_TEXTS.until[lang], exception.until],
      [CASEWORK_TEXTS.askedBy[lang], `${exception.askedBy} ${exception.askedAt}`],
      [CASEWORK_TEXTS.decidedBy[lang], `${exception.decidedBy ?? '–'} ${exception.decidedAt ?? ''}`.trim()],
      [CASEWORK_TEXTS.note[lang], exception.decisionNote],
      [CASEWORK_TEXTS.condition[lang], compensating ? `${compensating.rule} ${compensating.resource}` : '–'],
      [CASEWORK_TEXTS.health[lang], EXCEPTION_HEALTH_TEXTS[exception.health][lang]],
      [
        CASEWORK_TEXTS.covers[lang],
        fillTemplate(CASEWORK_TEXTS.coversNow[lang], {
          findings: coverage.findings,
          rules: coverage.rules,
          accounts: coverage.accounts,
          atApproval: exception.coveredAtApproval,
        }),
      ],
    ];
    environment.out(`${exception.id}  ${EXCEPTION_STATE_TEXTS[exception.state][lang]}\n`);
    for (const [name, value] of lines) environment.out(`  ${name}: ${terminalText(value)}\n`);
    return 0;
  });

export const runExceptionApprove = deciding(async (store, step) => {
  const { scope } = await getException(store.db, step.id);
  const { findings: covered } = await exceptionCoverage(store, scope);
  return approveException(store, { ...step, covered });
});

export const runExceptionReject = deciding(rejectException);

export const runExceptionWithdraw = deciding(withdrawException);

export const runExceptionEnd = deciding(endException);

function deciding(
  decide: (store: Store, step: Parameters<typeof rejectException>[1]) => ReturnType<typeof rejectException>,
): CommandRun {
  return (context, [id = '']) =>
    withStore(context, async (store) => {
      const { config, environment, lang } = context;
      const step = { id, by: actorOf(context), at: environment.clock.now(), note: config.note ?? '' };
      const done = await decide(store, step);
      const state = EXCEPTION_STATE_TEXTS[done.state][lang];
      if (config.json) printJson(context, toContract(done));
      else environment.out(`${fillTemplate(CASEWORK_TEXTS.decided[lang], { id: done.id, state })}\n`);
      return 0;
    });
}

const SCOPE_KEYS = ['rule', 'account', 'ou', 'arn', 'tag'] as const;

/** `rule=… account=… ou=… arn=… tag=key:value`; accounts and units may be given several times. */
function readScope(conditions: readonly string[]): Scope {
  const given = new Map<string, string[]>();
  for (const condition of conditions) {
    const at = condition.indexOf('=');
    const key = condition.slice(0, Math.max(0, at));
    if (!(SCOPE_KEYS as readonly string[]).includes(key)) {
      throw usage(
        `\`${condition}\` is no condition`,
        `begin it with ${SCOPE_KEYS.map((name) => `${name}=`).join(', ')}`,
      );
    }
    given.set(key, [...(given.get(key) ?? []), condition.slice(at + 1)]);
  }
  const one = (key: string): string | undefined => {
    const values = given.get(key);
    if (values && values.length > 1) throw usage(`\`${key}\` is given twice`, 'ask for two exceptions');
    return values?.[0];
  };
  const [rule, resource, tag] = [one('rule'), one('arn'), one('tag')];
  const accounts = given.get('account')?.flatMap((value) => value.split(','));
  const ous = given.get('ou');
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(resource === undefined ? {} : { resource }),
    ...(accounts === undefined ? {} : { accounts }),
    ...(ous === undefined ? {} : { ous }),
    ...(tag === undefined ? {} : { tag: readTag(tag) }),
  };
}

function readTag(text: string): { key: string; value?: string } {
  const at = text.lastIndexOf(':');
  return at < 0 ? { key: text } : { key: text.slice(0, at), value: text.slice(at + 1) };
}

function scopeText({ rule, accounts, ous, resource, tag }: Scope): string {
  const parts = [
    ...(rule === undefined ? [] : [`rule=${rule}`]),
    ...(accounts ?? []).map((id) => `account=${id}`),
    ...(ous ?? []).map((ou) => `ou=${ou}`),
    ...(resource === undefined ? [] : [`arn=${resource}`]),
    ...(tag === undefined ? [] : [`tag=${tag.key}${tag.value === undefined ? '' : `:${tag.value}`}`]),
  ];
  return parts.join(' ');
}

function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}
