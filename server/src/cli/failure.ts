/** What goes wrong with a file and is told to the person in front of the terminal; never a stack trace. */
import type { Text } from '../core'
import type { WhyNotRead } from '../export/reasons'

/** Why the content of a file is unknown to a run, as its output names it. `unreadable`: the system does not hand it out, or the process that checked it died. */
export type NotRead = WhyNotRead

export class Failure extends Error {
  constructor(
    readonly text: Text,
    readonly why: NotRead = 'unreadable',
  ) {
    super(text.en)
  }
}

/** Lines on standard error. */
export interface Voice {
  readonly tell: (path: string, text: Text) => void
  /** The run then ends with exit code 2. */
  readonly failed: (path: string, failure: Failure) => void
}

/** Runs `body`; an error of the file system becomes a failure that says what could not be done. */
export function attempt<T>(body: () => T): T {
  try {
    return body()
  } catch (error) {
    throw failureOf(error)
  }
}

/** Any error as a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) }
  const known = code === undefined ? undefined : reasons[code]
  return new Failure(known ?? { zh: `出错：${message}`, en: message })
}

const denied: Text = { zh: '没有权限。', en: 'permission denied.' }
const full: Text = { zh: '磁盘空间不足。', en: 'no space left on the disk.' }

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件或文件夹。', en: 'no such file or folder.' },
  EISDIR: { zh: '是文件夹，不是文件。', en: 'a folder, not a file.' },
  ENOTDIR: { zh: '没有这个文件或文件夹。', en: 'no such file or folder.' },
  EACCES: denied,
  EPERM: denied,
  EROFS: { zh: '所在磁盘是只读的。', en: 'the disk is read-only.' },
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: { zh: '超过了系统允许的文件大小。', en: 'larger than the system allows a file to be.' },
  ELOOP: { zh: '符号链接互相指向。', en: 'symbolic links lead in a circle.' },
  EBUSY: { zh: '文件正被其他程序使用。', en: 'the file is in use.' },
  ENAMETOOLONG: { zh: '名称太长。', en: 'the name is too long.' },
  ERR_INVALID_ARG_VALUE: { zh: '不是有效的路径。', en: 'not a valid path.' },
}
