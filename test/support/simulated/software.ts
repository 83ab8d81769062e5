import type { OperationCall } from '../simulated-aws-services.ts';
import { SimulatedError } from '../simulated-aws-wire.ts';
import { pageOf } from './pages.ts';

/** What the simulated accounts have of software; all of them have the same. */
export interface SimulatedSoftware {
  /** Inventory entries by `<instance> <type>`; tests change them between runs. */
  readonly entries: Map<string, { readonly captureTime: string; readonly entries: readonly object[] }>;
  /** Manifests by their digest. */
  readonly manifests: Map<string, string>;
  /** Members of GetFunction's answer by function name. */
  readonly functions: Map<string, object>;
  /** Contents of GetLayerVersion's answer by ARN of the version; without one it is refused. */
  readonly layers: Map<string, object>;
  /** Address under which a layer or a zip is served. */
  urlOf: (digest: string) => string;
}

type Operations = Readonly<Record<string, (call: OperationCall) => object>>;

export const SSM_SOFTWARE: Operations = {
  ListInventoryEntries: (call) => {
    const { InstanceId, TypeName } = call.params;
    const found = call.organization.software?.entries.get(`${String(InstanceId)} ${String(TypeName)}`);
    if (found === undefined) return { InstanceId, TypeName, Entries: [] };
    return { InstanceId, TypeName, CaptureTime: found.captureTime, ...pageOf(call, 'Entries', found.entries) };
  },
};

export const ECR_SOFTWARE: Operations = {
  BatchGetImage: ({ organization, params }) => {
    const [{ imageDigest = '' } = {}] = params['imageIds'] as { imageDigest?: string }[];
    const imageManifest = organization.software?.manifests.get(imageDigest);
    if (imageManifest === undefined) {
      return { images: [], failures: [{ imageId: { imageDigest }, failureCode: 'ImageNotFound' }] };
    }
    const { mediaType } = JSON.parse(imageManifest) as { mediaType?: string };
    return { images: [{ imageId: { imageDigest }, imageManifest, imageManifestMediaType: mediaType }], failures: [] };
  },
  GetDownloadUrlForLayer: ({ organization, params }) => {
    const layerDigest = String(params['layerDigest']);
    return { layerDigest, downloadUrl: organization.software?.urlOf(layerDigest) };
  },
};

export const LAMBDA_SOFTWARE: Operations = {
  GetFunction: ({ organization, params }) => {
    const found = organization.software?.functions.get(String(params['FunctionName']));
    if (found === undefined) throw new SimulatedError('ResourceNotFoundException', 404);
    return found;
  },
  GetLayerVersion: ({ organization, params }) => {
    const arn = `${String(params['LayerName'])}:${String(params['VersionNumber'])}`;
    const Content = organization.software?.layers.get(arn);
    if (Content === undefined) throw new SimulatedError('AccessDeniedException', 403);
    return { LayerVersionArn: arn, Content };
  },
};
