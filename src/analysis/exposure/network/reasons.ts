import type { Language, Localized, TextParams } from '#kernel';
import { fillParts } from './fill-parts.ts';
import { BALANCER_REASONS } from './reason-texts/balancers.ts';
import { FILTER_REASONS } from './reason-texts/filters.ts';
import { GATEWAY_REASONS } from './reason-texts/gateways.ts';
import { OWN_REASONS } from './reason-texts/own.ts';
import { QUESTION_REASONS } from './reason-texts/questions.ts';
import { ROUTE_REASONS } from './reason-texts/routes.ts';

/**
 * Why something does not get through, by explanation code. It holds every code of "Path is not reachable" and
 * "Configuration" of AWS Reachability Analyzer under AWS's name, and more of our own.
 * https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (read 2026-11-26)
 */
export const REASONS: Readonly<Record<string, Localized>> = {
  ...FILTER_REASONS,
  ...ROUTE_REASONS,
  ...GATEWAY_REASONS,
  ...BALANCER_REASONS,
  ...QUESTION_REASONS,
  ...OWN_REASONS,
};

/** The sentence for a refusal; a code without a text is shown as it is, never hidden. */
export function reasonSentence(code: string, params: TextParams, language: Language): string {
  const template = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  const sentence = template === undefined ? code : fillParts(template, params, language);
  return params['reply'] === true ? `${FOR_REPLIES[language]}${sentence}` : sentence;
}

/** Said before what stops the replies and not the packets. */
const FOR_REPLIES: Localized = { en: 'For the replies: ', ja: '応答パケットについて: ' };
