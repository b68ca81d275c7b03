import { useSearchParams } from 'react-router';

/** The step in the address, so that "back" of the browser works; what was typed is never in it. */
export function useStep<S extends string>(first: S) {
  const [params, setParams] = useSearchParams();
  const step = (params.get('step') ?? first) as S;

  function goTo(next: S) {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === first) after.delete('step');
      else after.set('step', next);
      return after;
    });
  }

  return [step, goTo] as const;
}
