import { imageDigest, IMAGES } from '../../software/images.ts';
import { ACCOUNTS } from '../../company.ts';
import { daysAgo, here } from './scene.ts';
import { maker } from './maker.ts';

/** Account of the registry from which everybody pulls. */
export const REGISTRY = ACCOUNTS.find(({ name }) => name === 'shared-services')?.id ?? '';

export const IMAGE_MAKERS = [
  maker(
    'AWS::ECR::Image',
    (scene) =>
      here(
        IMAGES.map((image) => ({ ...image, name: image.repository })),
        scene,
      ).map((image) => ({
        registryId: scene.account.id,
        repositoryName: image.repository,
        imageDigest: imageDigest(image),
        imageTags: [image.tag],
        imageSizeInBytes: 84_000_000,
        imagePushedAt: daysAgo(scene, image.pushed),
        ...(image.pulled === undefined ? {} : { lastRecordedPullTime: daysAgo(scene, image.pulled) }),
        imageManifestMediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactMediaType: 'application/vnd.oci.image.config.v1+json',
      })),
    ({ repositoryName = '', imageDigest: digest = '' }) => `${repositoryName}/${digest}`,
  ),
];
