const sizes = { small: 24, middle: 40, large: 128 } as const;

type AvatarProps = { src: string; size?: keyof typeof sizes };

/** A speaker's picture. Decoration: the name stands beside it. */
export const Avatar = (props: AvatarProps) => <img alt="" {...avatarAttributes(props)} />;

/** What makes an `<img>` a speaker's picture. */
export const avatarAttributes = ({ src, size = "small" }: AvatarProps) =>
  ({
    src,
    width: sizes[size],
    height: sizes[size],
    loading: "lazy",
    decoding: "async",
    className: "avatar",
  }) as const;
