import { type AriaLabelConfig, type Edge, MarkerType, type ReactFlowProps } from '@xyflow/react';
import { useWords } from '../../app/language.tsx';

/** A drawing that is looked at: moved and zoomed by its buttons, changed by nobody; the page scrolls over it. */
export const LOOKED_AT = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  preventScrolling: false,
  zoomOnScroll: false,
  zoomOnDoubleClick: false,
  maxZoom: 1.5,
} as const satisfies ReactFlowProps;

export const ARROW: NonNullable<Edge['markerEnd']> = {
  type: MarkerType.ArrowClosed,
  width: 16,
  height: 16,
  color: 'currentColor',
};

/** What the buttons of a drawing are called. */
export function useGraphLabels(): Partial<AriaLabelConfig> {
  const { text } = useWords();
  return {
    'controls.ariaLabel': text('path.controls'),
    'controls.zoomIn.ariaLabel': text('path.zoomIn'),
    'controls.zoomOut.ariaLabel': text('path.zoomOut'),
    'controls.fitView.ariaLabel': text('path.fit'),
  };
}
