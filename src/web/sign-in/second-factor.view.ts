import { html } from 'hono/html'
import type { OwnAccount, SecondFactorOffer } from '#identity'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import { ownPasswordField } from '../ui/forms/own-password.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

export function beginView(own: OwnAccount, issues: readonly Issue[] = []): Page {
  return {
    title: titleWith(issues, 'Ajouter un second facteur'),
    body: html`<h1>Ajouter un second facteur</h1>
${own.needsSecondFactor ? html`<p class="notice">Votre rôle donne accès à plusieurs structures ou au serveur&nbsp;: un second facteur est obligatoire avant d’aller plus loin.</p>` : ''}
<p class="lead">À chaque connexion, une application de votre téléphone ou de votre ordinateur donne un code. Un mot de passe volé ne suffit plus.</p>
<p>Il vous faut une application qui calcule des codes (TOTP, <span lang="en">time-based one-time password</span>)&nbsp;: FreeOTP, Aegis, un gestionnaire de mots de passe…</p>
${faultSummary(issues)}
<form method="post" action="${paths.accountSecondFactor}">
<input type="hidden" name="geste" value="commencer">
${ownPasswordField(issues, own)}
<p class="actions"><button type="submit">Commencer</button></p>
</form>`,
  }
}

/** Shows the secret once, as a QR code (SVG made here) and as text; a first code confirms it. */
export function offerView({ uri, secret }: SecondFactorOffer, qrCode: Html, issues: readonly Issue[] = []): Page {
  return {
    title: titleWith(issues, 'Confirmer le second facteur'),
    body: html`<h1>Relier votre application</h1>
${faultSummary(issues)}
<ol>
<li>Dans l’application, ajoutez un compte en visant ce code carré (QR code).
${qrCode}
<p>Si l’application est sur cet appareil, <a href="${uri}">ouvrez-la d’ici</a>.</p>
<p>Ou saisissez ce secret&nbsp;: <code class="secret">${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p></li>
<li>Saisissez le code que l’application affiche.
<form method="post" action="${paths.accountSecondFactor}">
<input type="hidden" name="geste" value="confirmer"><input type="hidden" name="secret" value="${secret}">
${field(issues, { name: 'code', label: 'Code à six chiffres', autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 10 })}
<p class="actions"><button type="submit">Confirmer</button></p>
</form></li>
</ol>`,
  }
}

/** The only page that shows the recovery codes. */
export function recoveryCodesView(codes: readonly string[]): Page {
  return {
    title: 'Codes de secours',
    body: html`<h1>Vos codes de secours</h1>
<p class="lead">Chacun remplace une fois le code de l’application, si vous perdez votre téléphone. Ils ne seront plus affichés.</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p>Imprimez cette page ou recopiez-les, et rangez-les hors de votre ordinateur.</p>
<p class="actions"><a role="button" href="${paths.accountHome}">Je les ai rangés, continuer</a></p>`,
  }
}

export function presentView(own: OwnAccount, issues: readonly Issue[] = []): Page {
  return {
    title: titleWith(issues, 'Second facteur'),
    body: html`<h1>Second facteur</h1>
<p>Une application donne un code à chaque connexion. Il vous reste ${countWords(own.recoveryCodesLeft, 'code de secours', 'codes de secours')}.</p>
${faultSummary(issues)}
<form method="post" action="${paths.accountSecondFactor}">
<fieldset><legend>Que voulez-vous faire&nbsp;?</legend>
<label><input type="radio" name="geste" value="codes" required checked> Obtenir de nouveaux codes de secours <span class="hint">Les précédents ne serviront plus.</span></label>
<label><input type="radio" name="geste" value="retirer" required> Retirer le second facteur <span class="hint">${
      own.needsSecondFactor
        ? 'Par exemple pour changer de téléphone\u00A0: votre rôle en demandera aussitôt un nouveau.'
        : 'Votre mot de passe suffira de nouveau.'
    }</span></label>
</fieldset>
${ownPasswordField(issues, own)}
<p class="actions"><button type="submit">Valider</button> <a href="${paths.account}">Revenir à mon compte</a></p>
</form>`,
  }
}
