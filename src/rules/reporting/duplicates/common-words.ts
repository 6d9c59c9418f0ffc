import { deepFreeze } from '../../../foundation/deep-freeze.ts'

/**
 * Hosts that give mail addresses to everybody, so that one host tells nothing about who somebody is: the large ones, as their
 * operators name them.
 *
 * @example
 * ```ts
 * import { sharedMailDomains } from 'clientele/reporting'
 *
 * sharedMailDomains.includes('gmail.com') //=> true
 * ```
 */
export const sharedMailDomains: readonly string[] = /* @__PURE__ */ (() =>
  deepFreeze(
    (
      '126.com 163.com abv.bg aol.com bigpond.com bluewin.ch btinternet.com comcast.net fastmail.com free.fr gmail.com ' +
      'gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr ' +
      'hotmail.it hotmail.se icloud.com laposte.net libero.it live.co.uk live.com live.se mac.com mail.bg mail.com mail.ru ' +
      'me.com msn.com naver.com online.no orange.fr outlook.com pm.me proton.me protonmail.com qq.com rediffmail.com sapo.pt ' +
      'seznam.cz sky.com t-online.de telia.com tutanota.com verizon.net virgilio.it wanadoo.fr web.de wp.pl yahoo.ca ' +
      'yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru ' +
      'ymail.com zoho.com'
    ).split(' '),
  ))()

/**
 * Words that names of businesses are compared without: legal forms, and small words that some write and some leave out.
 *
 * @example
 * ```ts
 * import { legalFormWords } from 'clientele/reporting'
 *
 * legalFormWords.includes('gmbh') //=> true
 * ```
 */
export const legalFormWords: readonly string[] = /* @__PURE__ */ (() =>
  deepFreeze(
    (
      'ab ag and aps as asa bv bvba co company corp corporation doo eood gmbh inc incorporated kft kg lda limited llc llp ltd ' +
      'ltda nv og ohg ood ou oy oyj plc pte pty sa sarl sas sia sl spa srl sro the uab ug und zrt ад ед еоод оод'
    ).split(' '),
  ))()
