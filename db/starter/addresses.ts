/** The addresses at which the starter content refers to itself. */
export const REPORT = '/sources/news-report-2021-01-24'

export const RUN_ON = '/dramas/run-on'
export const NOKDU = '/dramas/the-tale-of-nokdu'
export const TELL_ME = '/dramas/tell-me-what-you-saw'

export const SOOYOUNG = '/people/sooyoung'
export const KANG_TAE_OH = '/people/kang-tae-oh'
export const IM_SI_WAN = '/people/im-si-wan'
export const SHIN_SE_KYUNG = '/people/shin-se-kyung'
export const LEE_JAE_HOON = '/people/lee-jae-hoon'
export const PARK_SHI_HYUN = '/people/park-shi-hyun'

export const JTBC = '/organizations/jtbc'
export const KBS2 = '/organizations/kbs2'
export const OCN = '/organizations/ocn'
export const NETFLIX = '/organizations/netflix'
export const VIKI = '/organizations/viki'
export const GIRLS_GENERATION = '/organizations/girls-generation'

export const SEO_DAN_AH = `${RUN_ON}/characters/seo-dan-ah`
export const LEE_YOUNG_HWA = `${RUN_ON}/characters/lee-young-hwa`
export const KI_SEON_GYEOM = `${RUN_ON}/characters/ki-seon-gyeom`
export const OH_MI_JOO = `${RUN_ON}/characters/oh-mi-joo`
export const CHA_YUL_MOO = `${NOKDU}/characters/cha-yul-moo`
export const CHA_SOO_YOUNG = `${TELL_ME}/characters/cha-soo-young`

export const KISS = `${RUN_ON}/moments/r4k7q2`
export const MAKING = '/videos/run-on-making-1'
