/** A number chosen by sliding. What is shown follows the hand; what is kept is where it lets go. */
import { useEffect, useState } from 'preact/hooks';

interface SliderProps {
  readonly label: string;
  readonly limits: { readonly least: number; readonly most: number; readonly step: number };
  readonly value: number;
  /** The number in words, as in "350 ms". */
  readonly inWords: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, limits, value, inWords, onChange }: SliderProps) {
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  return (
    <div class="slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={inWords(shown)}
        min={limits.least}
        max={limits.most}
        step={limits.step}
        value={shown}
        onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output>{inWords(shown)}</output>
    </div>
  );
}
