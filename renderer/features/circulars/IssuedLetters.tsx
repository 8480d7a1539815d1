import { Table, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { formTitle } from '../../ui/formTitle.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'

/** The letters that were issued on a circular, with how far they are. */
export function IssuedLetters({ letters }: { letters: readonly Forwarding[] }) {
  const t = useWords()
  return (
    <section aria-label={t('circulars.one.letters')}>
      <Title order={2} size="h4" mt="md">
        {t('circulars.one.letters')}
      </Title>
      {letters.length === 0 ? (
        <Text c="dimmed">{t('circulars.one.lettersNone')}</Text>
      ) : (
        <Table aria-label={t('circulars.one.letters')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('circulars.one.letterNumber')}</Table.Th>
              <Table.Th>{t('circulars.one.letterDate')}</Table.Th>
              <Table.Th>{t('circulars.one.letterForm')}</Table.Th>
              <Table.Th>{t('circulars.one.made')}</Table.Th>
              <Table.Th>{t('circulars.one.complied')}</Table.Th>
              <Table.Th>{t('circulars.one.outstanding')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {letters.map((letter) => (
              <Table.Tr key={letter.id}>
                <Table.Td>
                  <Link
                    href={places.despatch(letter.id)}
                    aria-label={t('circulars.one.open', { number: ltr(letter.number) })}
                  >
                    <Ltr>{letter.number}</Ltr>
                  </Link>
                </Table.Td>
                <Table.Td>
                  <DateText value={letter.date} />
                </Table.Td>
                <Table.Td>{formTitle({ name: letter.form, title: letter.formTitle })}</Table.Td>
                <Table.Td>
                  {t('circulars.one.madeOf', {
                    made: ltr(String(letter.made)),
                    numbered: ltr(String(letter.despatched)),
                  })}
                </Table.Td>
                <Table.Td>{letter.complied}</Table.Td>
                <Table.Td>{letter.outstanding}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
