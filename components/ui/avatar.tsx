const sizes = { small: 24, middle: 40, large: 128 } as const;

type AvatarProps = { src: string; size?: keyof typeof sizes };

/** A speaker's picture. Decoration: the name stands beside it. */
export const Avatar = ({ src, size = "small" }: AvatarProps) => (
  <img
    src={src}
    alt=""
    width={sizes[size]}
    height={sizes[size]}
    loading="lazy"
    decoding="async"
    className="avatar"
  />
);
