// Secrets under names and captions of other languages than English.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../../testing/generic-said.ts';

const value = random('generic/foreign').bytes(16).toString('hex');

describe('finds under a caption', () => {
  test.each([
    ['German', `<tr><td>Passwort</td><td>${value}</td></tr>`],
    ['German, before a field', `<label>Kennwort <input value="${value}"></label>`],
    ['German, of an interface', `<dt>API-Schlüssel</dt><dd>${value}</dd>`, 'unsure'],
    ['German, with an entity', `<dt>API-Schl&uuml;ssel</dt><dd>${value}</dd>`, 'unsure'],
    ['German, secret', `<dt>Geheimer Schlüssel</dt><dd>${value}</dd>`],
    ['German, of a client', `<dt>Client-Geheimnis</dt><dd>${value}</dd>`],
    ['Dutch', `<dt>Wachtwoord</dt><dd>${value}</dd>`],
    ['French', `<tr><td>Mot de passe</td><td>${value}</td></tr>`],
    ['French, with a space before its colon', `<p>Mot de passe : <code>${value}</code></p>`],
    ['Spanish', `<p>Contraseña: ${value}</p>`],
    ['Spanish, with an entity', `<dt>Contrase&ntilde;a</dt><dd>${value}</dd>`],
    ['Spanish, secret', `<dt>Clave secreta</dt><dd>${value}</dd>`],
    ['Spanish, of an interface', `<dt>Clave de API</dt><dd>${value}</dd>`, 'unsure'],
    ['Portuguese', `<p>Senha: <code>${value}</code></p>`],
    ['Portuguese, of an interface', `<dt>Chave de API</dt><dd>${value}</dd>`, 'unsure'],
    ['Italian', `<dt>Chiave segreta</dt><dd>${value}</dd>`],
  ])('%s', (_what, text, sure = 'sure') => expect(said(text)).toEqual([`${sure} ${value}`]));
});

describe('finds under a name', () => {
  test.each([
    ['with an accent', `{"usuario":"x","contraseña":"${value}"}`],
    ['with an escaped accent', String.raw`e={"contrase\xf1a":"${value}"}`],
    ['with an accent escaped in another way', String.raw`e={"contrase\u00f1a":"${value}"}`],
    ['of three words', `{"mot_de_passe":"${value}"}`],
    ['of three words in one', `e={motDePasse:"${value}"}`],
    ['with its noun first', `let motDePasseAdmin="${value}"`],
    ['with its noun first, of an interface', `e={claveApi:"${value}"}`, 'unsure'],
    ['with its noun first, secret', `const claveSecreta = "${value}";`],
    ['with its noun first, in snake case', `{"cle_secrete": "${value}"}`],
    ['of a token', `const jetonAcces="${value}"`, 'unsure'],
    ['with an umlaut in two letters', `{"apiSchluessel":"${value}"}`, 'unsure'],
    ['of Dutch', `{"wachtwoord":"${value}"}`],
    ['of Portuguese', `e={chaveSecreta:"${value}"}`],
  ])('%s', (_what, text, sure = 'sure') => expect(said(text)).toEqual([`${sure} ${value}`]));
});

describe('leaves alone', () => {
  test.each([
    ['translations', '{"password":"Contraseña","forgot":"¿Olvidaste-tu-contraseña?","token":"Clave-de-acceso"}'],
    ['translations under such names', '{"contraseña":"Contraseña-nueva","mot_de_passe":"MotDePasseOublie2"}'],
    ['a caption without a value', '<label>Mot de passe</label><input type="text" placeholder="MotDePasse1">'],
    ['an instruction', '<p>Passwort: mindestens-acht-Zeichen-lang</p>'],
    ['a sentence', '<p>Das Passwort ist falsch. Contraseña incorrecta-o-caducada.</p>'],
    ['a primary key', `{"clavePrimaria":"${value}"}`],
    ['a public key', `<dt>Öffentlicher Schlüssel</dt><dd>id</dd><dt>Schlüssel</dt><dd>${value}</dd>`],
    ['a name that holds such a part', `{"schlickFactor":"${value}","enclaveId":"${value}","slaveHash":"${value}"}`],
    ['a password that documentation shows', '<dt>Kennwort</dt><dd>Geheim-1234</dd>'],
  ])('%s', (_what, text) => expect(said(text)).toEqual([]));
});
