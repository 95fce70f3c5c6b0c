import { StatementLocale } from '@backstage-dr/plugin-dr-common';
import { appLanguageApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { localeOf } from '../presentation/localeOf';

/** The language of the app, so that judgement speaks the language of the labels around it. */
export function useLocale(): StatementLocale {
  const api = useApiHolder().get(appLanguageApiRef);
  const [language, setLanguage] = useState(() => api?.getLanguage().language ?? 'en');
  useEffect(() => {
    const subscription = api?.language$().subscribe(next => setLanguage(next.language));
    return () => subscription?.unsubscribe();
  }, [api]);
  return localeOf(language);
}
