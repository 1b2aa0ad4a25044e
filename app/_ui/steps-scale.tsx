type Props = {
  /** What the steps are about, for screen readers. */
  label: string;
  steps: readonly { label: string; note?: string }[];
  /** Index of the step reached. */
  current: number;
};

/** A path of a few named steps on a scale, with the needle where things stand. */
export function StepsScale({ label, steps, current }: Props) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.label} aria-current={index === current ? "step" : undefined}>
          <span className="steps-label">{step.label}</span>
          {step.note && <span className="steps-note">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
