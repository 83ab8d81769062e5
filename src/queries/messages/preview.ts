import { controlFix } from '#analysis/posture';
import { didYouMean, Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { MessagesPolicy } from '#policy';
import {
  type AccountOf,
  documentOf,
  type DryRun,
  dryRun,
  findRoute,
  type Notice,
  NOTICE_KINDS,
  type NoticeKind,
  noticeOfAction,
  plainText,
  renderOn,
  routeTakes,
  sampleNotice,
} from '#response/notify';
import type { MessagePreview, PreviewRequest } from '#api/contract';
import { latestEstateView } from '../estate-view.ts';

export interface MessageQuestion {
  readonly messages: MessagesPolicy;
  readonly now: Instant;
  readonly consoleUrl?: string | undefined;
}

/** How an action, or a made-up notice, would look on a route. Faults `not-found`, `usage`. Sends nothing. */
export async function previewMessage(
  store: Store,
  { messages, now, consoleUrl }: MessageQuestion,
  request: PreviewRequest,
): Promise<MessagePreview> {
  const route = findRoute(messages, request.route);
  const language = request.language ?? route.language;
  const account = await accountsNow(store);
  const notice: Notice =
    request.action === undefined
      ? sampleNotice(readKind(request.kind ?? 'action-opened'), now)
      : await noticeOfAction(store, request.action, {
          at: now,
          accountName: (id) => account(id)?.name ?? id,
          fixTexts: messageFixTexts,
        });
  const document = documentOf({ id: '', notice, language, consoleUrl });
  return {
    route: route.id,
    channel: route.channel,
    language,
    isTaken: routeTakes(route, notice, account(notice.accountId)),
    heading: document.heading,
    text: plainText(document),
    parts: renderOn(route, notice, { language, consoleUrl }).map((part) => ({ ...part })),
  };
}

/** What the routes would have told of over the past days. */
export async function dryRunMessages(store: Store, { messages, now }: MessageQuestion, days: number): Promise<DryRun> {
  return await dryRun(store, { messages, now, days, account: await accountsNow(store), fixTexts: messageFixTexts });
}

/** Accounts as the latest snapshot knows them. */
export async function accountsNow(store: Store): Promise<AccountOf> {
  const accounts = (await latestEstateView(store))?.directory.accounts;
  return (id) => accounts?.get(id);
}

function readKind(kind: string): NoticeKind {
  const known = NOTICE_KINDS.find((candidate) => candidate === kind);
  if (known) return known;
  const meant = didYouMean(kind, NOTICE_KINDS);
  throw new Fault(
    'usage',
    `there is no kind of notice \`${kind.slice(0, 40)}\`${meant ? ` (did you mean \`${meant}\`?)` : ''}`,
    {
      mend: `name one of ${NOTICE_KINDS.join(', ')}`,
    },
  );
}

/** The words of fixes that stand in no catalogue of findings: those of the controls. */
export const messageFixTexts = controlFix;
