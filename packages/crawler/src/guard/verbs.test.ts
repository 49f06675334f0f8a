import { expect, test } from 'vitest';
import { changesSomething } from './verbs.ts';

test.each([
  ['/users/1/delete', true],
  ['/logout', true],
  ['/auth/sign-out', true],
  ['/auth/signOut', true],
  ['/account/log_off?next=/', true],
  ['/deleteUser?id=3', true],
  ['/remove_item/3', true],
  ['/konto/l%C3%B6schen', true],
  ['/cart?action=delete&id=1', true],
  ['/wp-login.php?action=logout', true],
  ['/posts/3?_method=DELETE', true],
  ['/users?delete=1', true],
  ['/用户/退出', true],
  ['/logout.php', true],
  ['/deleted-scenes', false],
  ['/blog/cancel-culture', false],
  ['/docs/how-to-delete-a-user', false],
  ['/assets/delete.js', false],
  ['/backup.zip', false],
  ['/backup', true],
  ['/assets/logout-DkX29aBc.js', false],
  ['/search?q=delete', false],
  ['/orders?status=cancelled', false],
  ['/', false],
])('%s: %s', (path, expected) => {
  expect(changesSomething(`https://site.example${path}`)).toBe(expected);
});
