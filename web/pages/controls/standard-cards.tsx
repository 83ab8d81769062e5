import Cards from '@cloudscape-design/components/cards';
import Link from '@cloudscape-design/components/link';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Score, Standard } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { usePoints } from '../../parts/points.ts';

interface StandardCardsProps {
  readonly standards: readonly Standard[];
  readonly score: Score | undefined;
  readonly shown: string;
  readonly onChoose: (standard: string) => void;
}

/** One card for each standard: its score in our measure and to the letter. */
export function StandardCards({ standards, score, shown, onChoose }: StandardCardsProps) {
  const { text, localized } = useWords();
  const { percent } = usePoints();
  const scoreOf = (id: string) => score?.standards.find(({ standard }) => standard === id);
  return (
    <Cards
      items={standards}
      trackBy="id"
      cardsPerRow={[{ cards: 1 }, { minWidth: 500, cards: 2 }, { minWidth: 900, cards: 4 }]}
      ariaLabels={{ itemSelectionLabel: (_, { id }) => id, selectionGroupLabel: text('score.standard') }}
      cardDefinition={{
        header: ({ id, title }) => (
          <Link
            href={`#${id}`}
            fontSize="heading-s"
            ariaLabel={localized(title)}
            {...(id === shown ? { variant: 'primary' as const } : {})}
            onFollow={(event) => {
              event.preventDefault();
              onChoose(id);
            }}
          >
            {localized(title)}
          </Link>
        ),
        sections: [
          {
            id: 'score',
            content: ({ id, controls }) => {
              const measured = scoreOf(id);
              return (
                <ProgressBar
                  ariaLabel={text('score.title')}
                  value={(measured?.yagura.tenths ?? 0) / 10}
                  description={text('controls.count', { count: controls })}
                  additionalInfo={text('controls.literal', { percent: percent(measured?.securityHub.tenths) })}
                />
              );
            },
          },
        ],
      }}
    />
  );
}
