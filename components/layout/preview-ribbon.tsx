/** Above every page of a preview: which change it shows, and that nothing here is meant for anybody. */
export const PreviewRibbon = ({ branch }: { branch: string }) => (
  <aside aria-label="Preview" className="preview-ribbon">
    <p className="shell">
      <strong>Preview</strong> of <bdi>{branch}</bdi>: made-up content, and no email leaves it.
    </p>
  </aside>
);
