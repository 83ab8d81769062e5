import type { NetworkElement } from '#api/contract';
import { useWords } from '../../app/language.tsx';

/** What a person calls an element: its name, its id, or the internet. */
export function useElementName(): (element: NetworkElement) => string {
  const { named } = useWords();
  return ({ type, name, id }) => {
    const words = named('elementName', type);
    return words === type ? name || id : words;
  };
}

/** A resource type in words; `AWS::EC2::Instance` becomes `EC2 Instance` where the catalogue has none. */
export function useTypeName(): (type: string) => string {
  const { named } = useWords();
  return (type) => {
    const words = named('elementType', type);
    return words === type ? type.replace(/^AWS::/, '').replaceAll('::', ' ') : words;
  };
}
