/** Code that scrolls within itself, also by keyboard. */
export const CodeBlock = ({ label, children }: { label: string; children: string }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  <pre
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys
    tabIndex={0}
    role="group"
    aria-label={label}
    className="overflow-x-auto rounded-sm bg-wash px-4 py-3 text-sm leading-6"
  >
    <code>{children}</code>
  </pre>
);
