/**
 * Where the regulations that reports cite are published. Only addresses of the State Council's own site that are known
 * for certain stand here; a notice without one is not linked.
 */

export interface Publication {
  /** Names in 《》 by which it is cited. */
  readonly names: readonly string[]
  readonly address: string
}

export const publications: readonly Publication[] = [
  {
    // State Council order no. 711 of 3 April 2019, the text in force for every report of either form.
    names: ['中华人民共和国政府信息公开条例', '政府信息公开条例'],
    address: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
  },
]
