import type {
  Accelerator,
  CustomRoutingAccelerator,
  EndpointGroup,
  Listener,
} from '@aws-sdk/client-global-accelerator';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** Of an account as a whole. What belongs to another carries its ARN. */
export const GLOBAL_ACCELERATOR_KINDS = defineKinds({
  'AWS::GlobalAccelerator::Accelerator': {
    naming: 'config',
    scope: 'account',
    call: 'globalaccelerator:ListAccelerators',
    answer: 'Accelerators',
    id: 'AcceleratorArn',
    arn: 'AcceleratorArn',
    name: 'Name',
  },
  'AWS::GlobalAccelerator::Listener': {
    naming: 'config',
    scope: 'account',
    call: 'globalaccelerator:ListListeners',
    answer: 'AcceleratorListeners',
    id: 'ListenerArn',
    arn: 'ListenerArn',
  },
  'AWS::GlobalAccelerator::EndpointGroup': {
    naming: 'config',
    scope: 'account',
    call: 'globalaccelerator:ListEndpointGroups',
    answer: 'EndpointGroups',
    id: 'EndpointGroupArn',
    arn: 'EndpointGroupArn',
  },
  /** Where its listeners lead is not looked at. */
  'AWS::GlobalAccelerator::CustomRoutingAccelerator': {
    naming: 'own',
    scope: 'account',
    call: 'globalaccelerator:ListCustomRoutingAccelerators',
    answer: 'CustomRoutingAccelerators',
    id: 'AcceleratorArn',
    arn: 'AcceleratorArn',
    name: 'Name',
  },
});

export interface GlobalAcceleratorConfigurations {
  'AWS::GlobalAccelerator::Accelerator': Stored<Accelerator>;
  'AWS::GlobalAccelerator::Listener': Stored<Listener> & { AcceleratorArn?: string };
  'AWS::GlobalAccelerator::EndpointGroup': Stored<EndpointGroup> & { ListenerArn?: string };
  'AWS::GlobalAccelerator::CustomRoutingAccelerator': Stored<CustomRoutingAccelerator>;
}
