/** Agencies that do not exist, for generated reports. */
export interface Agency {
  readonly name: string
  /** What the text calls it: 本局, 本镇. */
  readonly self: string
  /** Governments of cities with districts make rules (规章); nobody else here does. */
  readonly makesRules: boolean
}

export const agencies: readonly [Agency, ...Agency[]] = [
  { name: '青岚县自然资源局', self: '我局', makesRules: false },
  { name: '云泽市人民政府', self: '我市', makesRules: true },
  { name: '白浦区人民政府办公室', self: '区政府办公室', makesRules: false },
  { name: '望川县卫生健康委员会', self: '本委', makesRules: false },
  { name: '柳渡镇人民政府', self: '我镇', makesRules: false },
  { name: '松屏高新技术产业开发区管理委员会', self: '管委会', makesRules: false },
  { name: '临沅市市场监督管理局', self: '本机关', makesRules: false },
]
