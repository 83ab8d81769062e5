import Checkbox from '@cloudscape-design/components/checkbox';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import type { WizardAnswers, WizardQuestion } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useOptionTexts } from './use-option-texts.ts';

type WizardAnswer = WizardAnswers[string];

/** From so many options on they are folded into a list. */
const MANY_OPTIONS = 4;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface QuestionProps {
  readonly question: WizardQuestion;
  readonly answer: WizardAnswer;
  readonly onAnswer: (answer: WizardAnswer) => void;
}

/** One question of the server with the control its kind asks for. */
export function Question({ question, answer, onAnswer }: QuestionProps) {
  const { text, localized } = useWords();
  const { kind, title, help, recommended } = question;
  if (kind === 'yes-no') {
    return (
      <Toggle
        checked={answer === true}
        description={localized(help)}
        onChange={({ detail }) => onAnswer(detail.checked)}
      >
        {localized(title)}
      </Toggle>
    );
  }
  const isOurs = JSON.stringify(answer) === JSON.stringify(recommended);
  return (
    <FormField
      label={localized(title)}
      description={localized(help)}
      {...(isOurs && kind === 'one' ? { constraintText: text('wizard.recommended') } : {})}
    >
      {kind === 'many' && <Several question={question} answer={answer} onAnswer={onAnswer} />}
      {kind === 'one' && <One question={question} answer={answer} onAnswer={onAnswer} />}
      {kind === 'text' && <Words question={question} answer={answer} onAnswer={onAnswer} />}
    </FormField>
  );
}

function One({ question, answer, onAnswer }: QuestionProps) {
  const { localized } = useWords();
  const value = typeof answer === 'string' ? answer : null;
  const options = question.options.map((option) => ({ value: option.value, label: localized(option.label) }));
  return options.length > MANY_OPTIONS ? (
    <Select
      selectedOption={options.find((option) => option.value === value) ?? null}
      options={options}
      onChange={({ detail }) => onAnswer(detail.selectedOption.value ?? '')}
    />
  ) : (
    <RadioGroup value={value} items={options} onChange={({ detail }) => onAnswer(detail.value)} />
  );
}

function Several({ question, answer, onAnswer }: QuestionProps) {
  const { text, localized } = useWords();
  const titleOf = useOptionTexts();
  const chosen = Array.isArray(answer) ? answer : [];
  if (question.options.length === 0) return text('wizard.noOptions');
  return (
    <SpaceBetween size="xs">
      {question.options.map(({ value, label }) => {
        const title = titleOf(value);
        return (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            {...(title === undefined ? {} : { description: localized(label) })}
            onChange={({ detail }) =>
              onAnswer(detail.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          >
            {title ?? localized(label)}
          </Checkbox>
        );
      })}
    </SpaceBetween>
  );
}

function Words({ question, answer, onAnswer }: QuestionProps) {
  const { localized } = useWords();
  const value = typeof answer === 'string' ? answer : '';
  if (typeof question.recommended === 'string' && DAY.test(question.recommended)) {
    return (
      <DatePicker
        value={value}
        placeholder="YYYY-MM-DD"
        format="iso"
        openCalendarAriaLabel={() => localized(question.title)}
        onChange={({ detail }) => onAnswer(detail.value)}
      />
    );
  }
  return <Input value={value} onChange={({ detail }) => onAnswer(detail.value)} />;
}
