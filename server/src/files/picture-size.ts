import { FILE_LIMITS, type FileRefusal } from '@exit-card/shared/file';

/** As the header says, before anything is decoded. Pixels. */
export function pictureFault({ width, height }: { width: number; height: number }): FileRefusal | undefined {
  if (Math.min(width, height) < FILE_LIMITS.minPixels) return 'PICTURE_TOO_SMALL';
  return width * height > FILE_LIMITS.maxPixels ? 'PICTURE_TOO_LARGE' : undefined;
}
