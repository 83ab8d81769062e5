import { expect, it } from 'vitest';
import { placeOfUri } from './place.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

it.each([
  [`111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web@${DIGEST}`, 'eu-west-1'],
  [`111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.0@${DIGEST}`, 'eu-west-1'],
  [`111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com/shop/web@${DIGEST}`, 'us-gov-west-1'],
  [`111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/shop/web@${DIGEST}`, 'cn-north-1'],
  [`111122223333.dkr-ecr.eu-west-1.on.aws/shop/web@${DIGEST}`, 'eu-west-1'],
])('reads %s', (uri, region) => {
  expect(placeOfUri(uri)).toEqual({ registryId: '111122223333', region, repository: 'shop/web', digest: DIGEST });
});

it.each([
  [''],
  [`public.ecr.aws/nginx/nginx@${DIGEST}`],
  ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1.0'],
  [`111122223333.dkr.ecr.eu-west-1.amazonaws.com.evil.example/shop/web@${DIGEST}`],
])('takes %j for no image of ECR by digest', (uri) => {
  expect(placeOfUri(uri)).toBeUndefined();
});
