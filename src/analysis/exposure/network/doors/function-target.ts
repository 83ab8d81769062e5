import type { ConfigurationItem } from '#estate/model';
import { refOf } from '../cite.ts';
import type { Hop } from '../contract.ts';
import type { Target } from './door.ts';
import { bareRef, type DoorEstate, type Place } from './estate.ts';

type LambdaFunction = ConfigurationItem<'AWS::Lambda::Function'>;

/** `arn:aws:lambda:eu-west-1:111122223333:function:name:alias`, also where an API Gateway URI holds it. */
const FUNCTION_ARN = /arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]{1,140}/;

/** The function that an ARN names, whatever its qualifier; found among what was seen, or as it is named. */
export function functionTarget(estate: DoorEstate, text: string, place: Place, hop: Hop): Target {
  const arn = FUNCTION_ARN.exec(text)?.[0];
  if (arn === undefined) {
    return {
      kind: 'unknown',
      unseen: { code: 'not-seen', what: 'function', kind: 'AWS::Lambda::Function', element: hop.element },
    };
  }
  const found = functionByArn(estate).get(arn);
  const parts = arn.split(':');
  const at = { accountId: parts[4] ?? place.accountId, awsRegion: parts[3] ?? place.awsRegion };
  const resource = found === undefined ? bareRef('AWS::Lambda::Function', arn, parts[6] ?? arn, at) : refOf(found);
  return { kind: 'service', resource, hop };
}

export function functionByArn(estate: DoorEstate): ReadonlyMap<string, LambdaFunction> {
  return estate.once('functions', () => new Map(estate.items('AWS::Lambda::Function').map((one) => [one.arn, one])));
}
