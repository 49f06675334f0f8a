/**
 * Words that a path or a query has where a GET changes something: plain verbs of English and of the other languages
 * that URLs are often written in. Whole words only, so that `/deleted-scenes` and `/blog/cancel-culture` are visited
 * and `/users/1/delete` is not.
 */
const CHANGING = new Set(
  [
    'delete remove destroy erase purge drop truncate wipe uninstall reset revoke disable deactivate suspend ban',
    'logout logoff signout signoff unsubscribe unlink disconnect unregister',
    'cancel approve reject accept confirm publish unpublish archive restore transfer refund charge pay checkout',
    'impersonate sudo su export backup reboot restart shutdown terminate kill trigger deploy rollback',
    'abmelden loeschen löschen entfernen kuendigen kündigen', // German
    'supprimer effacer deconnexion déconnexion annuler desabonner désabonner', // French
    'eliminar borrar cerrar-sesion cerrarsesion salir cancelar', // Spanish
    'excluir apagar sair encerrar', // Portuguese
    'elimina cancella esci disconnetti', // Italian
    'verwijderen uitloggen afmelden', // Dutch
    'usun usuń wyloguj', // Polish
    'udalit vyiti выйти удалить', // Russian
    '退出 登出 删除 刪除 注销 ログアウト 削除 로그아웃 삭제', // Chinese, Japanese, Korean
  ].flatMap((line) => line.split(' ')),
);

/** Words of more than one part, where the parts alone are harmless. */
const JOINED = /(?:^|[^a-z])(?:log|sign)[-_]?(?:out|off)(?:$|[^a-z])/i;

/** Names of queries whose value names what is done. */
const ACTION = /^(?:action|act|do|op|operation|cmd|command|method|_method|task|mode|func)$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The words of `deleteUser`: `delete`, `user`. */
function words(text: string): readonly string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A segment says that it changes something where it is such a word, or starts with one in camel case: `deleteUser`. */
function segmentChanges(segment: string): boolean {
  const bare = segment.replace(/\.[a-z]{2,5}$/i, '');
  if (CHANGING.has(bare.toLowerCase()) || JOINED.test(bare)) return true;
  const camel = /^[a-z]+[A-Z]/.test(bare) || /^[a-z]+_[a-z]/.test(bare);
  return camel && CHANGING.has(words(bare)[0] ?? '');
}

function queryChanges(name: string, value: string): boolean {
  if (ACTION.test(name)) return words(value).some((word) => CHANGING.has(word)) || JOINED.test(value);
  return (value === '' || value === '1' || value === 'true') && segmentChanges(name);
}

/** True where a GET of the address could change something: a file by its ending never does. */
export function changesSomething(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  const isFile = /\.(?:m?js|css|map|wasm|json|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|zip|t?gz|zst|sql|bak)$/i.test(
    pathname,
  );
  const inPath = !isFile && pathname.split('/').some((segment) => segment !== '' && segmentChanges(decoded(segment)));
  return inPath || [...searchParams].some(([name, value]) => queryChanges(name, value));
}
