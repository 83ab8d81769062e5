import type { ElementChange, ExposureRow } from '#api/contract';
import type { CommandContext } from '../command.ts';
import { EXPOSURE_TEXTS as TEXTS } from '../texts/exposure.ts';
import { say } from './lines.ts';
import { day } from './styles.ts';

/** Causes named in one cell. */
const MAX_CAUSES = 2;

export function resourceCell({ resource }: ExposureRow): string {
  return resource.name || resource.id;
}

export function entranceCell(context: CommandContext, { resource, entrance }: ExposureRow): string {
  return entrance.arn === resource.arn ? say(context, TEXTS.itself) : entrance.name || entrance.id;
}

/** Each opening once, both families together. */
export function portsCell({ openings }: ExposureRow): string {
  return [...new Set(openings.map(({ label }) => label))].join(', ');
}

export function webAclCell(context: CommandContext, { webAcls, cover }: ExposureRow): string {
  if (webAcls.length > 0) return webAcls.map(({ name }) => name).join(', ');
  return say(context, cover === 'unseen' ? TEXTS.coverUnseen : TEXTS.none);
}

export function signInCell(context: CommandContext, { authentication }: ExposureRow): string {
  return authentication.length > 0 ? authentication.join(', ') : say(context, TEXTS.none);
}

export function sinceCell(context: CommandContext, { since, sinceFirstLook }: ExposureRow): string {
  return sinceFirstLook ? say(context, TEXTS.orEarlier, { day: day(since) }) : day(since);
}

/** `sg-1 /IpPermissions/0/…: 10.0.0.0/8 → 0.0.0.0/0` */
export function causesCell(causes: readonly ElementChange[]): string {
  const shown = causes.slice(0, MAX_CAUSES).map(({ element, pointer, before = '', after = '' }) => {
    const place = pointer === '' ? element.id : `${element.id} ${pointer}`;
    return before === '' && after === '' ? place : `${place}: ${before || '–'} → ${after || '–'}`;
  });
  const more = causes.length - MAX_CAUSES;
  return shown.join('; ') + (more > 0 ? ` +${more}` : '');
}
