import { useEffect, useState } from 'react';
import { becomePersona, fetchName, fetchPersonas, type Persona } from './personas.ts';

/** Who asks: nobody, or one of the demo's people. Absent where there is no demo. */
export function PersonaSwitch() {
  const [personas, setPersonas] = useState<readonly Persona[]>([]);
  const [current, setCurrent] = useState('');
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    Promise.all([fetchPersonas(), fetchName()]).then(
      ([all, own]) => {
        setPersonas(all);
        setCurrent(all.find(({ name }) => name === own)?.key ?? '');
      },
      () => setFailed(true),
    );
  }, []);

  async function become(key: string) {
    const done = await becomePersona(key).catch(() => false);
    setFailed(!done);
    if (done) setCurrent(key);
  }

  if (personas.length === 0) return null;
  return (
    <p className="personas">
      <label>
        身份 · Ask as{' '}
        <select value={current} onChange={(event) => void become(event.target.value)}>
          <option value="">未登录 · nobody</option>
          {personas.map(({ key, name, note }) => (
            <option key={key} value={key}>
              {name} — {note}
            </option>
          ))}
        </select>
      </label>
      <span role="status">{failed ? '没有成功，请重试 · That did not work; try again' : ''}</span>
    </p>
  );
}
