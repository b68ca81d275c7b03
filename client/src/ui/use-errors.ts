import { useState } from 'react';
import type { FieldError } from './ErrorSummary.tsx';

/** What was wrong when the form was last sent; nothing is judged while somebody types. */
export function useErrors() {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;
  return { errors, errorOf, setErrors };
}
