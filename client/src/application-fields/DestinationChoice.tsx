import { useTranslation } from 'react-i18next';
import { INPUT_IDS } from '../identity/fields.ts';
import { useCountryName } from '../text/countries.ts';
import { problemWords } from '../text/input-words.ts';
import { currentLanguage } from '../text/language.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import { countriesLike, OFTEN } from './country-search.ts';

const { DESTINATION } = INPUT_IDS;
const SHOWN = 8;

export interface TypedDestination {
  /** ISO 3166-1 alpha-2 of the one that is chosen. */
  destination: string | null;
  search: string;
}

interface Props {
  typed: TypedDestination;
  onChange: (part: Partial<TypedDestination>) => void;
  error: string | undefined;
}

/** 目的地: a few letters or characters, then one of a short list; before that, what is chosen often. */
export function DestinationChoice({ typed, onChange, error }: Props) {
  const { t } = useTranslation('application-fields');
  const countryName = useCountryName();
  const { search, destination } = typed;
  const searching = search.trim() !== '';
  const found = countriesLike(search, currentLanguage());
  const offered = searching ? found.slice(0, SHOWN) : withChosen(OFTEN, destination);

  function type(text: string) {
    const keeps =
      text.trim() === '' || countriesLike(text, currentLanguage()).some((code) => code === destination);
    onChange({ search: text, ...(!keeps && { destination: null }) });
  }

  return (
    <div>
      <Field
        id={DESTINATION}
        label={t('destination.search')}
        hint={t('destination.hint')}
        error={error}
        type="search"
        enterKeyHint="next"
        value={search}
        onChange={(event) => type(event.target.value)}
      >
        <p className="hint" role="status">
          {searching && t('destination.found', { count: found.length })}
        </p>
      </Field>
      {offered.length > 0 && (
        <RadioChoice
          id="destination-choice"
          legend={t(searching ? 'destination.matching' : 'destination.often')}
          error={undefined}
          options={offered.map((value) => ({ value, text: countryName(value) }))}
          chosen={destination}
          onChange={(chosen) => onChange({ destination: chosen })}
        />
      )}
      {found.length > SHOWN && <p className="note">{t('destination.more')}</p>}
    </div>
  );
}

/** What is chosen, or the only one that the typed text can mean; otherwise what to do about a text that means none or several. */
export function chosenDestination({ destination, search }: TypedDestination): {
  destination: string | null;
  errors: readonly FieldError[];
} {
  if (destination !== null || search.trim() === '') return { destination, errors: [] };
  const [only, another] = countriesLike(search, currentLanguage());
  if (only && !another) return { destination: only, errors: [] };
  const text = problemWords({ field: 'DESTINATION', reason: 'UNKNOWN' });
  return { destination: null, errors: [{ id: DESTINATION, text }] };
}

/** What was chosen stands first, also when it is not among them. */
function withChosen(codes: readonly string[], chosen: string | null): readonly string[] {
  return chosen && !codes.includes(chosen) ? [chosen, ...codes] : codes;
}
