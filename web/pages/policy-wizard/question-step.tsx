import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { WizardAnswers, WizardQuestion } from '#api/contract';
import { type Live, LiveCount } from './live-count.tsx';
import { Question } from './question.tsx';
import type { WizardStepId } from './steps.ts';

interface QuestionStepProps {
  readonly id: WizardStepId;
  readonly questions: readonly WizardQuestion[];
  readonly answers: WizardAnswers;
  readonly onAnswer: (id: string, answer: WizardAnswers[string]) => void;
  readonly live: Live;
}

/** The count on top, where it stays in sight; the questions of one step below. */
export function QuestionStep({ id, questions, answers, onAnswer, live }: QuestionStepProps) {
  const fields = questions.map((question) => (
    <Question
      key={question.id}
      question={question}
      answer={answers[question.id] ?? question.recommended}
      onAnswer={(answer) => onAnswer(question.id, answer)}
    />
  ));
  return (
    <div className="question-step">
      <div className="stay-in-sight">
        <LiveCount live={live} />
      </div>
      <Container>
        {id === 'units' ? (
          <ColumnLayout columns={2}>{fields}</ColumnLayout>
        ) : (
          <SpaceBetween size="l">{fields}</SpaceBetween>
        )}
      </Container>
    </div>
  );
}
