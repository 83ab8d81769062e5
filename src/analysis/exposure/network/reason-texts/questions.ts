import type { Localized } from '#kernel';

/** What is wrong with a question, before any path is looked for. */
export const QUESTION_REASONS = {
  DISCONNECTED_VPCS: {
    en: 'Source and destination are in VPCs that nothing connects.',
    ja: '送信元と送信先の VPC を接続するものがありません。',
  },
  NO_PATH: {
    en: 'There is no path from the source to the destination.',
    ja: '送信元から送信先への経路がありません。',
  },
  NO_SOURCE_OR_DESTINATION: {
    en: 'The resource[ {id}] was not found.',
    ja: 'リソース[（{id}）]が見つかりません。',
  },
  UNASSOCIATED_COMPONENT: {
    en: 'The resource[ {id}] has no network interface in a VPC.',
    ja: 'リソース[（{id}）]には VPC 内のネットワークインターフェイスがありません。',
  },
  UNSUPPORTED_COMPONENT: {
    en: 'No path begins or ends at a resource of this type[ ({type})].',
    ja: 'このタイプのリソース[（{type}）]は、経路の始点または終点に指定できません。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
