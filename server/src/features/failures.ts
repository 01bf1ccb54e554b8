/** Why a file was not handed out, by the code of the system or of the editor's file system, in plain words. Touches no file. */
import type { Text } from '../core'

/** Any error, in words for the person who wanted the file. */
export function failureWords(error: unknown): Text {
  const { code, message } = error instanceof Error ? (error as Error & { code?: unknown }) : { message: String(error) }
  const known = typeof code === 'string' && Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return known ?? { zh: `出错：${message}`, en: message }
}

/** A failure that somebody else has met and tells by its code alone; its message is for the log. */
export function errorOf(code = 'Unknown'): Error {
  const message = Object.hasOwn(reasons, code) ? reasons[code]!.en : code
  return Object.assign(new Error(message), { code })
}

const denied: Text = { zh: '没有权限。', en: 'permission denied.' }
const absent: Text = { zh: '没有这个文件或文件夹。', en: 'no such file or folder.' }
const folder: Text = { zh: '是文件夹，不是文件。', en: 'a folder, not a file.' }
const full: Text = { zh: '磁盘空间不足。', en: 'no space left on the disk.' }

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: absent,
  EISDIR: folder,
  ENOTDIR: absent,
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
  notRegular: { zh: '不是普通文件，未读取。', en: 'not a regular file; not read.' },
  // As VS Code's file systems call them.
  FileNotFound: absent,
  FileIsADirectory: folder,
  FileNotADirectory: absent,
  NoPermissions: denied,
  Unknown: { zh: '无法读取。', en: 'it cannot be read.' },
  Unavailable: { zh: '所在的文件系统现在不可用。', en: 'its file system is not available now.' },
}
