import Wizard from '@cloudscape-design/components/wizard';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Wizard as WizardAnswer, WizardAnswers } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { type PresentPolicy, useWizard } from '../../client/policy-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useKeepDraft } from '../policy/draft.ts';
import { Frame } from './frame.tsx';
import { QuestionStep } from './question-step.tsx';
import { Review } from './review.tsx';
import { questionsByStep } from './steps.ts';
import { useDelayed } from './use-delayed.ts';
import { Welcome } from './welcome.tsx';

/** Milliseconds without a keystroke after which the server is asked. */
const REST_MS = 350;

/** The server's questions; after each answer it says how many findings remain. */
export function Dialogue({ policy }: { policy: PresentPolicy }) {
  const { language } = useWords();
  const [given, setGiven] = useState<WizardAnswers>({});
  const asked = useDelayed(given, REST_MS);
  const wizard = useWizard(asked, language, true);
  return (
    <Frame hasSteps={wizard.data !== undefined}>
      <Answer query={wizard} waiting={<Waiting lines={20} />}>
        {(data) => (
          <Steps
            policy={policy}
            wizard={data}
            answers={{ ...data.answers, ...given }}
            isCounting={asked !== given || wizard.isFetching}
            refused={wizard}
            onAnswer={(id, answer) => setGiven({ ...given, [id]: answer })}
          />
        )}
      </Answer>
    </Frame>
  );
}

interface StepsProps {
  readonly policy: PresentPolicy;
  readonly wizard: WizardAnswer;
  readonly answers: WizardAnswers;
  readonly isCounting: boolean;
  readonly refused: Pick<ReturnType<typeof useWizard>, 'error' | 'refetch'>;
  readonly onAnswer: (id: string, answer: WizardAnswers[string]) => void;
}

function Steps({ policy, wizard, answers, isCounting, refused, onAnswer }: StepsProps) {
  const { text } = useWords();
  const navigate = useNavigate();
  const keepDraft = useKeepDraft();
  const [step, setStep] = useState(0);
  const groups = questionsByStep(wizard.questions);
  const last = groups.length + 1;
  const live = { simulation: wizard.simulation, isCounting, refused };
  return (
    <Wizard
      activeStepIndex={step}
      isLoadingNextStep={step === last && isCounting}
      submitButtonText={text('wizard.toEditor')}
      onNavigate={({ detail }) => setStep(detail.requestedStepIndex)}
      onCancel={() => void navigate('/policy')}
      onSubmit={() => {
        keepDraft({ text: wizard.proposal, basedOn: policy.digest });
        void navigate('/policy?tab=edit');
      }}
      steps={[
        {
          title: text('wizard.welcome'),
          content: <Welcome policy={policy} simulation={wizard.simulation} onRecommended={() => setStep(last)} />,
        },
        ...groups.map(({ id, questions }) => ({
          title: text(`wizard.step.${id}`),
          description: text(`wizard.step.${id}.why`),
          content: <QuestionStep id={id} questions={questions} answers={answers} onAnswer={onAnswer} live={live} />,
        })),
        {
          title: text('wizard.review'),
          description: text('wizard.review.why'),
          content: <Review policy={policy} wizard={wizard} live={live} />,
        },
      ]}
    />
  );
}
