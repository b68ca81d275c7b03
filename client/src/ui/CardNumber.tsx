/** `EX2024030712345` in three groups; the gaps are drawn, so a copy stays exact. */
export function CardNumber({ number }: { number: string }) {
  return (
    <span className="num">
      <b>{number.slice(0, 2)}</b>
      <b>{number.slice(2, 10)}</b>
      <b>{number.slice(10)}</b>
    </span>
  );
}
