/** A dog on the grass, which lesson 3 searched for: the picture that the lesson begins with. */
export const firstPicture = 'img_2650';

/** One penguin, and two. */
export const countedPictures = ['img_0746', 'img_3891'] as const;
